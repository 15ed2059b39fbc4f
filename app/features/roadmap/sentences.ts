import type { WaveBand } from '~/domain/roadmap'
import type { GroupHeading } from '~/domain/roadmap-groups'
import type { RoadmapBar, RoadmapRow } from '~/domain/roadmap-row'
import type { Day } from '~/domain/vocabulary'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord, trackWord, waveWord } from '~/i18n/words'

export function headingWords(heading: GroupHeading): string {
  if (heading.kind === 'track')
    return m.roadmap_group_of({ name: nameOf(heading.name), track: trackWord(heading.track) })
  if (heading.kind === 'branch') return nameOf(heading.unit)
  if (heading.kind === 'owner') return heading.person ? nameOf(heading.person) : m.roadmap_no_owner()
  return heading.wave ? waveWord(heading.wave) : m.roadmap_no_wave()
}

/** How the bar stands against its baseline, or its plan; null where there is nothing to say. */
export function deviationWords({ slipDays, overdueDays }: Pick<RoadmapBar, 'slipDays' | 'overdueDays'>): string | null {
  if (slipDays === null) {
    return overdueDays > 0 ? m.roadmap_overdue({ days: m.roadmap_working_days({ days: overdueDays }) }) : null
  }
  if (slipDays > 0) return m.roadmap_late({ days: m.roadmap_working_days({ days: slipDays }) })
  if (slipDays < 0) return m.roadmap_early({ days: m.roadmap_working_days({ days: -slipDays }) })
  return m.roadmap_as_baseline()
}

/** Everything the bar shows, for those who hear it: "Pilot, LTC-MO-4 Negotiate …, 3 Mar – 14 Apr, 5 days late". */
export function barName(row: RoadmapRow, bar: RoadmapBar, today: Day): string {
  const facts = {
    step: stepWord(bar.kind),
    code: row.code,
    name: nameOf(row.name),
    dates: dayRange(bar.range, today),
  }
  const deviation = deviationWords(bar)
  return deviation === null ? m.roadmap_bar(facts) : m.roadmap_bar_with({ ...facts, deviation })
}

export function waveName(wave: WaveBand, today: Day): string {
  const facts = { wave: waveWord(wave), dates: dayRange(wave.planned, today) }
  const deviation = deviationWords({ slipDays: wave.slipDays, overdueDays: 0 })
  return deviation === null ? m.roadmap_wave(facts) : m.roadmap_wave_with({ ...facts, deviation })
}
