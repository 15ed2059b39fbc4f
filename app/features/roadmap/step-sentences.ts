import type { RoadmapBar, RoadmapLink, RoadmapMarker, RoadmapRow } from '~/domain/roadmap-row'
import type { Day } from '~/domain/vocabulary'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { stepWord, verdictWord } from '~/i18n/words'

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
