import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { TRACKS, type Track } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { trackWord } from '~/i18n/words'
import type { ResultView } from '../result-view'
import { disagreementSentence, flipSentence, meanWords, trackColour } from './sentences'

const FILLS: Readonly<Record<Track, string>> = { LTC: 'bg-ltc', MCR: 'bg-mcr' }
const GROUNDS: Readonly<Record<Track, string>> = { LTC: 'bg-ltc-soft', MCR: 'bg-mcr-soft' }

/** The points of both tracks, why, how sure that is, and where leaders see it differently. */
export function ResultCard({ result }: { result: ResultView['result'] }) {
  if (result === null) {
    return (
      <Card title={m.direction_result()}>
        <p className="text-sm text-ink-2">{m.direction_result_unknown()}</p>
      </Card>
    )
  }
  return (
    <Card title={m.direction_result()} note={m.direction_points()}>
      <dl className="grid gap-2">
        {TRACKS.map((track) => (
          <div key={track} className="grid grid-cols-[3rem_minmax(0,1fr)_2rem] items-center gap-x-3">
            <dt className={`text-sm font-semibold ${trackColour[track]}`}>{trackWord(track)}</dt>
            <dd className="contents">
              <span aria-hidden="true" className={`block h-3.5 rounded-sm ${GROUNDS[track]}`}>
                <span
                  className={`block h-full rounded-sm ${FILLS[track]}`}
                  style={{ width: `${result.scores[track]}%` }}
                />
              </span>
              <span className="text-right text-lg font-semibold tabular-nums">{result.scores[track]}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Part title={m.direction_why()}>
        {result.reasons.length === 0 ? (
          <p>{m.direction_why_none()}</p>
        ) : (
          <ol className="list-decimal pl-5">
            {result.reasons.map(({ name, mean }) => (
              <li key={nameOf(name)}>{m.direction_why_one({ name: nameOf(name), mean: meanWords(mean) })}</li>
            ))}
          </ol>
        )}
      </Part>
      <Part title={m.direction_sure()}>
        <ul className="grid gap-1">
          {result.flips.map((flip) => (
            <li key={flip.to}>{flipSentence(flip)}</li>
          ))}
        </ul>
      </Part>
      <Part title={m.direction_disagreements()}>
        {result.disagreements.length === 0 ? (
          <p>{m.direction_disagreements_none()}</p>
        ) : (
          <>
            <ul className="grid gap-1">
              {result.disagreements.map((one) => (
                <li key={nameOf(one.name)}>
                  {m.direction_disagree_about({ name: nameOf(one.name), who: disagreementSentence(one) })}
                </li>
              ))}
            </ul>
            <p className="mt-1">{m.direction_talk_first()}</p>
          </>
        )}
      </Part>
    </Card>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-3 border-t border-line pt-2.5 text-sm text-ink-2">
      <h3 className="mb-1 text-ink">{title}</h3>
      {children}
    </div>
  )
}
