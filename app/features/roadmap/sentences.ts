import type { WaveBand } from '~/domain/roadmap'
import type { GroupHeading } from '~/domain/roadmap-groups'
import type { NextWave, RoadmapHeadline } from '~/domain/roadmap-headline'
import type { RoadmapBar, RoadmapLink, RoadmapMarker, RoadmapRow } from '~/domain/roadmap-row'
import type { Day } from '~/domain/vocabulary'
import { dayRange, fullDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord, trackWord, verdictWord, waveWord } from '~/i18n/words'

/** The answer to the room's question. */
export function headlineSentence(headline: RoadmapHeadline): string {
  switch (headline.code) {
    case 'empty':
      return m.roadmap_head_empty()
    case 'finished':
      return m.roadmap_head_finished({ day: fullDay(headline.on) })
    case 'waveLate':
      return waveLateSentence(headline.wave, m.roadmap_working_days({ days: headline.days }), headline.next)
    case 'subProcessesLate': {
      const name = nameOf(headline.name)
      const days = m.roadmap_working_days({ days: headline.days })
      return m.roadmap_head_late({ count: headline.count, name, days })
    }
    case 'unmeasured':
      return m.roadmap_head_unmeasured({ start: fullDay(headline.range.start), end: fullDay(headline.range.end) })
    case 'onPlan':
      return m.roadmap_head_on_plan({ day: fullDay(headline.endsOn) })
  }
}

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

/** The actual dates of a step: from when to when, since when, or not begun; of a rollout, when it is live. */
export function actualWords({ stepId, actualStart, actualEnd, range }: RoadmapBar, today: Day): string {
  if (stepId === null) {
    if (actualEnd !== null) return m.roadmap_live_since({ day: shortDay(actualEnd, today) })
    return m.roadmap_live_expected({ day: shortDay(range.end, today) })
  }
  if (actualStart !== null && actualEnd !== null) return dayRange({ start: actualStart, end: actualEnd }, today)
  if (actualEnd !== null) return m.roadmap_until({ day: shortDay(actualEnd, today) })
  return actualStart === null ? m.roadmap_not_begun() : m.roadmap_since({ day: shortDay(actualStart, today) })
}

export function markerWords(marker: RoadmapMarker, today: Day): string {
  const day = shortDay(marker.on, today)
  switch (marker.kind) {
    case 'pilotEntry':
      return m.roadmap_gate_pilot({ day })
    case 'rolloutEntry':
      return m.roadmap_gate_rollout({ number: marker.wave, day })
    case 'pilotVerdict':
      return m.roadmap_verdict({ verdict: verdictWord(marker.verdict) })
  }
}

/** Markers belong to the step they stand at. */
export function markersAt(row: RoadmapRow, bar: RoadmapBar): RoadmapMarker[] {
  return row.markers.filter((marker) => (marker.kind === 'rolloutEntry' ? 'rollout' : 'pilot') === bar.kind)
}

/** What the step waits for, one a line, and which of it ends too late. */
export function waitsForWords(row: RoadmapRow, bar: RoadmapBar, links: readonly RoadmapLink[]): string[] {
  return links
    .filter((link) => link.to === row.code && link.toStep === bar.kind)
    .map(({ from, fromStep, isBroken }) => {
      const facts = { code: from, step: stepWord(fromStep) }
      return isBroken ? m.roadmap_waits_broken(facts) : m.roadmap_waits_for_step(facts)
    })
}

function waveLateSentence(wave: number, days: string, next: NextWave | null): string {
  if (next === null) return m.roadmap_head_wave_late({ wave, days })
  const facts = { wave, days, next: next.wave, day: fullDay(next.on) }
  if (next.start === 'waits') return m.roadmap_head_wave_late_next_waits(facts)
  if (next.start === 'kept') return m.roadmap_head_wave_late_next_kept(facts)
  return next.start === 'moved'
    ? m.roadmap_head_wave_late_next_moved(facts)
    : m.roadmap_head_wave_late_next_uncommitted(facts)
}
