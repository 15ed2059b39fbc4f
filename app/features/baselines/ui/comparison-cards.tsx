import { Card } from '~/components/ui/card'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import type { Comparison } from '../comparison'
import { MoveTable, NamedBars } from './move-table'

/** What moved, and below it what only one side has. */
export function ComparisonCards({
  comparison,
  slug,
  today,
  timeZone,
}: {
  comparison: Comparison
  slug: string
  today: Day
  timeZone: string
}) {
  const { moves, appeared, vanished } = comparison
  return (
    <div className="grid gap-4">
      <Card title={m.baselines_moves()} note={m.baselines_moves_note()}>
        {moves.length > 0 ? (
          <MoveTable slug={slug} today={today} timeZone={timeZone} moves={moves} />
        ) : (
          <p className="text-ink-2">{m.baselines_none_moved()}</p>
        )}
      </Card>
      {appeared.length > 0 && (
        <Card title={m.baselines_appeared()}>
          <NamedBars slug={slug} today={today} bars={appeared} />
        </Card>
      )}
      {vanished.length > 0 && (
        <Card title={m.baselines_vanished()}>
          <NamedBars slug={slug} today={today} bars={vanished} />
        </Card>
      )}
    </div>
  )
}
