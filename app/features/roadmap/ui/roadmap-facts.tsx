import type { Roadmap } from '~/domain/roadmap'
import { hasMoved } from '~/domain/roadmap-row'
import { span } from '~/domain/schedule'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** Under the headline: from when to when, how many, and how much of it moved. */
export function RoadmapFacts({ roadmap: { groups, links } }: { roadmap: Roadmap }) {
  const rows = groups.flatMap((group) => group.rows)
  const bars = rows.flatMap((row) => row.bars)
  const whole = span(bars.map((bar) => bar.range))
  const count = rows.length
  const isAtBranches = groups[0]?.heading.kind === 'branch'
  const moved = bars.filter(hasMoved).length
  const broken = links.filter((link) => link.isBroken).length
  return (
    <>
      {whole && <span>{m.roadmap_facts_range({ start: fullDay(whole.start), end: fullDay(whole.end) })}</span>}
      <span>{isAtBranches ? m.roadmap_facts_rollouts({ count }) : m.roadmap_facts_rows({ count })}</span>
      {moved > 0 && !isAtBranches && <span>{m.roadmap_facts_moved({ count: moved })}</span>}
      {broken > 0 && <span className="font-semibold text-bad">{m.roadmap_facts_broken({ count: broken })}</span>}
    </>
  )
}
