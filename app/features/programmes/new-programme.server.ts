import { addDays, isoWeekday } from '~/domain/days'
import type { Day, Name, Track } from '~/domain/vocabulary'
import { officialDays } from '~/lib/official-holidays.server'
import { CHECK_TEMPLATE } from '~db/seed/reference-model/check-template'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'

/** What of the reference model can be chosen, in its order. */
export interface ReferenceChoice {
  code: string
  track: Track
  group: { code: string; name: Name }
  name: Name
  purpose: Name
}

export function referenceChoices(): ReferenceChoice[] {
  return REFERENCE_SUB_PROCESSES.map(({ code, track, group, name, purpose }) => ({ code, track, group, name, purpose }))
}

/** How many readiness checks a sub-process begins with. */
export function checksOfSubProcess(): number {
  return CHECK_TEMPLATE.filter(({ neededBy }) => neededBy === 'pilot').length
}

/** The Monday after this day. */
export function nextMonday(today: Day): Day {
  return addDays(today, 8 - isoWeekday(today))
}

/** Until when the official Chinese list is known, as far as a programme may reach that starts now. */
export function officialDaysKnownUntil(today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  return officialDays('CN', { from: year, to: year + 10 }).coveredUntil
}

/** The time zones a programme can live in, by continent. */
export function timeZones(): { region: string; zones: string[] }[] {
  const regions = new Map<string, string[]>()
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const region = zone.split('/')[0] ?? zone
    regions.set(region, [...(regions.get(region) ?? []), zone])
  }
  return [...regions].map(([region, zones]) => ({ region, zones }))
}
