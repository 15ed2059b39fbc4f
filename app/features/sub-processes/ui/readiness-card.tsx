import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { type Level, standingOfLevel } from '~/domain/readiness'
import { DIMENSIONS } from '~/domain/vocabulary'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import type { SubProcessDetail } from '../detail'
import { gateSentence } from '../sentences'

interface ReadinessCardProps {
  detail: SubProcessDetail
  needed: number
  today: string
  to: string
}

/** How ready each dimension is for the next gate; the line marks what the gate needs. */
export function ReadinessCard({ detail: { levels, gate }, needed, today, to }: ReadinessCardProps) {
  return (
    <Card
      title={m.sub_process_readiness()}
      note={gate ? m.sub_process_readiness_for({ gate: gateSentence(gate), day: shortDay(gate.on, today) }) : undefined}
      more={
        <Link to={to} className="hover:underline">
          {m.sub_process_readiness_open()}
        </Link>
      }
    >
      {gate === null ? (
        <p className="text-ink-2">{m.sub_process_no_gate()}</p>
      ) : (
        <table className="data-table">
          <caption className="sr-only">{m.sub_process_readiness()}</caption>
          <tbody>
            {DIMENSIONS.map((dimension) => (
              <tr key={dimension}>
                <th scope="row" className="w-28 !font-normal">
                  {dimensionWord(dimension)}
                </th>
                <td>
                  <LevelBar
                    value={levels[dimension].share}
                    mark={needed}
                    tone={standingOfLevel(levels[dimension].share, needed) === 'farBelow' ? 'bad' : 'accent'}
                  />
                </td>
                <td className="num w-20 !pr-0">
                  <LevelWord level={levels[dimension]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function LevelWord({ level: { count, share } }: { level: Level }) {
  if (count === 0) return <span className="text-ink-3">–</span>
  if (share === null) return <span className="text-idle">{m.sub_processes_level_unknown()}</span>
  return percent(share)
}
