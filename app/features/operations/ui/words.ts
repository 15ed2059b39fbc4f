import type { AvoidanceStatus } from '~/domain/avoidance'
import type { ExpertField, Status } from '~/domain/vocabulary'
import { expertFieldWord } from '~/i18n/desk-words'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'

type Words<K extends string> = Readonly<Record<K, () => string>>

const avoidances: Words<AvoidanceStatus> = {
  avoids: m.operations_avoidance_avoids,
  few: m.operations_avoidance_few,
  fine: m.operations_avoidance_fine,
  unknown: m.operations_avoidance_unknown,
}

export const avoidanceWord = (status: AvoidanceStatus) => avoidances[status]()

export const fieldsWords = (list: readonly ExpertField[]) =>
  list.map(expertFieldWord).join(currentLocale() === 'zh-CN' ? '、' : ', ')

export const AVOIDANCE_STATUS: Readonly<Record<AvoidanceStatus, Status>> = {
  avoids: 'offTrack',
  few: 'atRisk',
  fine: 'onTrack',
  unknown: 'unknown',
}

/** "09:30" of minutes after midnight. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** "ATB 12 · Line upgrade": a review as links back to it name it. */
export const reviewWord = ({ kind, number, title }: { kind: { code: string }; number: number; title: string }) =>
  `${kind.code} ${number} · ${title}`
