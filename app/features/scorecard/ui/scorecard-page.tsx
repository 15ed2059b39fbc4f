import { Link } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { TrendArrow, trendWord } from '~/components/ui/trend-arrow'
import type { Scorecard } from '~/domain/scorecard'
import { m } from '~/i18n/generated/messages'
import { lessonText, lessonWord, signalWords } from './signal-words'

/** How the programme stands to each of the eight lessons, and what was measured to say so. */
export function ScorecardPage({ scorecard, slug }: { scorecard: Scorecard; slug: string }) {
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
              <p className="mt-2 flex items-baseline gap-1.5 text-xs text-ink-3">
                {trend ? (
                  <>
                    <span aria-hidden="true">{trendWord(trend)}</span> <TrendArrow trend={trend} />
                  </>
                ) : (
                  m.scorecard_trend_unknown()
                )}
              </p>
            </Card>
          </li>
        ))}
      </ol>
    </>
  )
}
