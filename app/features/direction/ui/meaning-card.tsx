import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { DirectionWaits } from '~/domain/direction-plan'
import type { Direction, Name, Track } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { reasonSentence } from '~/i18n/reason-sentence'
import { trackWord, waveWord } from '~/i18n/words'
import { wavePath } from '~/lib/links'
import { listOf } from './sentences'

export interface MeaningView {
  first: Track
  other: Track
  pilotPassed: boolean
  kpiMoved: boolean
  /** Numbers of the waves that hold the chosen track alone. */
  alone: readonly number[]
  waits: readonly { wave: { number: number; name: Name }; reason: DirectionWaits }[]
}

/** What follows from the decision: which waves go ahead, and which wait for the first results. */
export function MeaningCard({
  slug,
  direction,
  meaning,
}: {
  slug: string
  direction: Direction | null
  meaning: MeaningView | null
}) {
  return (
    <Card title={m.direction_meaning()}>
      {meaning ? (
        <div className="grid gap-2 text-sm text-ink-2">
          {meaning.alone.length > 0 && (
            <p>
              {m.direction_meaning_alone({
                count: meaning.alone.length,
                waves: listOf(meaning.alone.map(String)),
                track: trackWord(meaning.first),
              })}
            </p>
          )}
          <ul className="grid gap-0.5">
            <Evidence isIn={meaning.pilotPassed} sentence={evidenceOf.pilot(meaning)} />
            <Evidence isIn={meaning.kpiMoved} sentence={evidenceOf.kpi(meaning)} />
          </ul>
          {meaning.waits.length === 0 && (
            <p>
              {meaning.pilotPassed && meaning.kpiMoved
                ? m.direction_meaning_free({ track: trackWord(meaning.other) })
                : m.direction_meaning_no_waves({ track: trackWord(meaning.other) })}
            </p>
          )}
          {meaning.waits.map(({ wave, reason }) => (
            <p key={wave.number} className="flex items-baseline gap-1.5">
              <StatusMark status="atRisk" />
              <span>
                <Link to={wavePath(slug, wave.number)} className="font-semibold text-ink hover:underline">
                  {waveWord(wave)}
                </Link>
                {' · '}
                {reasonSentence(reason)}
              </span>
            </p>
          ))}
        </div>
      ) : (
        <p className="text-sm text-ink-2">
          {direction === 'both' ? m.direction_meaning_both() : m.direction_meaning_none()}
        </p>
      )}
    </Card>
  )
}

const evidenceOf = {
  pilot: ({ pilotPassed, first }: MeaningView) =>
    (pilotPassed ? m.direction_pilot_passed : m.direction_pilot_open)({ track: trackWord(first) }),
  kpi: ({ kpiMoved, first }: MeaningView) =>
    (kpiMoved ? m.direction_kpi_moved : m.direction_kpi_open)({ track: trackWord(first) }),
}

function Evidence({ isIn, sentence }: { isIn: boolean; sentence: string }) {
  return (
    <li className="flex items-baseline gap-1.5">
      <StatusMark status={isIn ? 'done' : 'notStarted'} />
      {sentence}
    </li>
  )
}
