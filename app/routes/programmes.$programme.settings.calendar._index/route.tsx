import { OwnDays } from '~/features/programmes/ui/own-days'
import type { RouteAccess } from '~/lib/access'

const access = {} as const satisfies RouteAccess
export const handle = { access }

/** The own days, before anything is entered. */
export default function OwnDaysOfCalendar() {
  return <OwnDays faults={null} />
}
