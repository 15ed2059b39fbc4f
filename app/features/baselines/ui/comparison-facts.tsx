import type { Day } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { Comparison } from '../comparison'

/** Between which days, and what else there is to know before the list is read. */
export function ComparisonFacts({ comparison, from, to }: { comparison: Comparison; from: Day; to: Day }) {
  const { moves, appeared, vanished } = comparison
  const silent = moves.filter(({ lacksReason }) => lacksReason).length
  return (
    <>
      <span>{m.baselines_span({ from: fullDay(from), to: fullDay(to) })}</span>
      {appeared.length > 0 && <span>{m.baselines_counts_appeared({ count: appeared.length })}</span>}
      {vanished.length > 0 && <span>{m.baselines_counts_vanished({ count: vanished.length })}</span>}
      {silent > 0 && <span className="font-semibold text-warn">{m.baselines_counts_silent({ count: silent })}</span>}
    </>
  )
}
