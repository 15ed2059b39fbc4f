import { Link } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { TrendArrow, trendWord } from '~/components/ui/trend-arrow'
import type { Scorecard } from '~/domain/scorecard'
import { LESSON_TREND_DAYS } from '~/domain/thresholds'
import { m } from '~/i18n/generated/messages'
import { lessonText, lessonWord, signalWords } from './signal-words'

/** How the programme stands to each of the eight lessons, and what was measured to say so. */
export function ScorecardPage({
  scorecard,
  next,
  judged,
  slug,
}: {
  scorecard: Scorecard
  /** Of each lesson, in their order: what to do next, and where; null where there is nothing. */
  next: readonly ({ sentence: string; to: string } | null)[]
  /** Of each lesson: how it is judged. */
  judged: readonly string[]
  slug: string
}) {
  const { onTrack, atRisk, offTrack, unknown } = scorecard.counts
  return (
    <>
      <PageHeader
        question={m.scorecard_question()}
        title={
          offTrack + atRisk > 0
            ? m.scorecard_headline({ offTrack, atRisk, onTrack })
            : m.scorecard_headline_good({ onTrack })
        }
        facts={unknown > 0 && <span>{m.scorecard_unknown({ count: unknown })}</span>}
        actions={
          <Button type="button" look="quiet" className="hidden sm:inline-flex" onClick={() => window.print()}>
            <Printer size={15} aria-hidden="true" />
            {m.overview_print()}
          </Button>
        }
      />
      <ol className="grid gap-3 lg:grid-cols-2 print:grid-cols-2">
        {scorecard.lessons.map(({ lesson, status, signals, trend }) => (
          <li key={lesson} id={`lesson-${lesson}`} className="grid scroll-mt-20">
            <Card
              title={
                <>
                  {lesson} · {lessonWord(lesson)}
                </>
              }
              more={<StatusBadge status={status} />}
            >
              <p className="mb-2 text-sm text-ink-3">{lessonText(lesson)}</p>
              <ul className="grid gap-1">
                {signals.map((signal) => {
                  const { sentence, room } = signalWords(signal)
                  return (
                    <li key={signal.code} className="flex gap-2">
                      <span aria-hidden="true" className="text-ink-3">
                        –
                      </span>
                      {room === null ? (
                        sentence
                      ) : (
                        <Link to={`/programmes/${slug}/${room}`} className="hover:underline">
                          {sentence}
                        </Link>
                      )}
                    </li>
                  )
                })}
              </ul>
              <NextLine next={next[lesson - 1] ?? null} />
              <p className="mt-2 flex items-baseline gap-1.5 text-xs text-ink-3">
                {trend ? (
                  <>
                    <span aria-hidden="true">{trendWord(trend)}</span> <TrendArrow trend={trend} />
                  </>
                ) : (
                  m.scorecard_trend_unknown()
                )}
              </p>
              <details className="mt-1 text-xs text-ink-3">
                <summary className="w-fit cursor-pointer hover:underline">
                  {m.scorecard_judged()}
                  <span className="sr-only"> {lessonWord(lesson)}</span>
                </summary>
                <div className="mt-1 grid max-w-prose gap-1 text-ink-2">
                  <p>{judged[lesson - 1]}</p>
                  <p>{m.scorecard_judged_trend({ days: LESSON_TREND_DAYS })}</p>
                </div>
              </details>
            </Card>
          </li>
        ))}
      </ol>
    </>
  )
}

function NextLine({ next }: { next: { sentence: string; to: string } | null }) {
  return (
    <p className="mt-2 border-t border-line-2 pt-2">
      <b>{m.scorecard_next()}</b>{' '}
      {next === null ? (
        <span className="text-ink-2">{m.scorecard_next_none()}</span>
      ) : (
        <Link to={next.to} className="text-accent hover:underline">
          {next.sentence}
        </Link>
      )}
    </p>
  )
}
