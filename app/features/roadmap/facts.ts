import { span } from '~/domain/days'
import type { Roadmap } from '~/domain/roadmap'
import { hasMoved } from '~/domain/roadmap-row'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

export interface RoadmapFact {
  text: string
  isBad: boolean
}

/** Under the headline: from when to when, how many, and how much of it moved. None where nothing is shown. */
export function factsOf({ groups, links }: Roadmap): RoadmapFact[] {
  const rows = groups.flatMap((group) => group.rows)
  const bars = rows.flatMap((row) => row.bars)
  const whole = span(bars.map((bar) => bar.range))
  if (!whole) return []
  const count = rows.length
  const isAtBranches = groups[0]?.heading.kind === 'branch'
  const moved = isAtBranches ? 0 : bars.filter(hasMoved).length
  const broken = links.filter((link) => link.isBroken).length
  const plain = [
    m.roadmap_facts_range({ start: fullDay(whole.start), end: fullDay(whole.end) }),
    isAtBranches ? m.roadmap_facts_rollouts({ count }) : m.roadmap_facts_rows({ count }),
    ...(moved > 0 ? [m.roadmap_facts_moved({ count: moved })] : []),
  ]
  return [
    ...plain.map((text) => ({ text, isBad: false })),
    ...(broken > 0 ? [{ text: m.roadmap_facts_broken({ count: broken }), isBad: true }] : []),
  ]
}
