import type { PilotStanding } from '~/domain/pilot-criteria'
import type { Day, DayRange, Name, PilotState } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/** The answer of a pilot's page in one sentence. */
export function pilotSentence({
  state,
  standing: { count, met },
  window,
  unit,
  verdictOn,
}: {
  state: PilotState
  standing: PilotStanding
  window: DayRange
  unit: Name
  verdictOn: Day | null
}): string {
  const at = { unit: nameOf(unit) }
  const [first, last] = [fullDay(window.start), fullDay(window.end)]
  switch (state) {
    case 'planned':
      return count === 0
        ? m.pilot_headline_planned_bare({ ...at, day: first })
        : m.pilot_headline_planned({ ...at, day: first, count })
    case 'running':
      return count === 0
        ? m.pilot_headline_bare({ ...at, day: last })
        : m.pilot_headline_running({ ...at, day: last, met, count })
    case 'due':
      return m.pilot_headline_due({ day: last, met, count })
    case 'passed':
      return m.pilot_headline_passed({ day: fullDay(verdictOn ?? window.end), met, count })
    case 'stopped':
      return m.pilot_headline_stopped({ day: fullDay(verdictOn ?? window.end), met, count })
  }
}
