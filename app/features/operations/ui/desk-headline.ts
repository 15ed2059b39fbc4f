import { m } from '~/i18n/generated/messages'
import type { DeskDay } from '../desk.server'

/** What breaches today, else what is open. */
export function deskHeadline({ breached, breachesToday, open, dueBack }: DeskDay): string {
  if (breached > 0 && breachesToday === 0) return m.operations_headline_breached_only({ count: breached })
  if (breached > 0) return m.operations_headline_breached({ count: breached, today: breachesToday })
  if (breachesToday > 0) return m.operations_headline_today({ count: breachesToday })
  if (dueBack > 0) return m.operations_headline_back({ count: dueBack })
  return open > 0 ? m.operations_headline_open({ count: open }) : m.operations_headline_none()
}
