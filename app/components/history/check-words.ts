import { CHECK_STATUSES, DIMENSIONS, NEEDED_BY } from '~/domain/vocabulary'
import { fileSize } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { checkStatusWord, dimensionWord, neededByWord } from '~/i18n/words'

/** What the fields of a check and of its files are called in the log of changes. */
export const CHECK_FIELDS: Readonly<Record<string, () => string>> = {
  nameZh: m.programmes_name_zh,
  nameEn: m.programmes_name_en,
  name: m.settings_field_name,
  status: m.settings_field_status,
  dueOn: m.settings_field_due_on,
  assigneeId: m.settings_field_assignee_id,
  note: m.settings_field_note,
  bytes: m.evidence_field_bytes,
  evidenceNote: m.settings_field_evidence_note,
  evidenceLink: m.settings_field_evidence_link,
  updatedOn: m.settings_field_updated_on,
  settledOn: m.settings_field_settled_on,
  weight: m.settings_field_weight,
  dimension: m.checklist_field_dimension,
  neededBy: m.checklist_field_needed_by,
  isBlocker: m.checklist_field_blocker,
  evidenceRequired: m.checklist_field_evidence,
  retiredOn: m.checklist_field_retired_on,
}

/** Their values that are codes, in words. */
export const CHECK_VALUES: Readonly<Record<string, (value: string) => string>> = {
  status: oneOf(CHECK_STATUSES, checkStatusWord),
  dimension: oneOf(DIMENSIONS, dimensionWord),
  neededBy: oneOf(NEEDED_BY, neededByWord),
  isBlocker: yesOrNo,
  evidenceRequired: yesOrNo,
  bytes: (value) => fileSize(Number(value)),
}

/** A value of a list by its word; one that is no longer in it shows itself rather than nothing. */
export function oneOf<T extends string>(values: readonly T[], word: (value: T) => string): (value: string) => string {
  return (value) => values.filter((one) => one === value).map(word)[0] ?? value
}

export function yesOrNo(value: string): string {
  return value === 'true' ? m.settings_yes() : m.settings_no()
}

export const isDayValue = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)
