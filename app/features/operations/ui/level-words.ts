import type { LevelStatus, LevelUse } from '~/domain/service-level'
import type { Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'

/** Hours as people say them: a tenth is enough, and no "0.0". */
export function hoursFigure(hours: number): string {
  return new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: Math.abs(hours) < 100 ? 1 : 0 }).format(
    Math.abs(hours),
  )
}

/** "Triage: 1.5 h left", 「决策已超3小时」. */
export function levelWords({ limit, left }: LevelUse): string {
  const hours = hoursFigure(left)
  if (limit === 'triage') return left < 0 ? m.operations_triage_over({ hours }) : m.operations_triage_left({ hours })
  return left < 0 ? m.operations_decision_over({ hours }) : m.operations_decision_left({ hours })
}

export const LEVEL_STATUS: Readonly<Record<LevelStatus, Status>> = {
  onTrack: 'onTrack',
  atRisk: 'atRisk',
  breached: 'offTrack',
}
