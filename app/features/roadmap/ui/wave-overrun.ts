import { addDays } from '~/domain/days'
import type { WaveBand } from '~/domain/roadmap'
import type { DayRange } from '~/domain/vocabulary'

/** The days a wave is expected to need beyond its plan; null when it keeps it. */
export function overrunOf({ planned, forecastEnd }: WaveBand): DayRange | null {
  return forecastEnd > planned.end ? { start: addDays(planned.end, 1), end: forecastEnd } : null
}
