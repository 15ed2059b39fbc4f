import type { FieldDifference, ItemField } from '~/domain/checklist'
import { DIMENSIONS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'

const fields: Readonly<Record<ItemField, () => string>> = {
  nameZh: m.checklist_field_name_zh,
  nameEn: m.checklist_field_name_en,
  dimension: m.checklist_field_dimension,
  weight: m.checklist_field_weight,
  isBlocker: m.checklist_field_blocker,
  evidenceRequired: m.checklist_field_evidence,
}
export const itemFieldWord = (field: ItemField) => fields[field]()

/** A value of a field as it is read. */
export function itemValueWord(field: ItemField, value: FieldDifference['before']): string {
  if (field === 'dimension') return DIMENSIONS.filter((one) => one === value).map(dimensionWord)[0] ?? ''
  if (typeof value === 'boolean') return value ? m.form_yes() : m.form_no()
  return value === '' ? m.form_none() : String(value)
}

export const itemName = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => nameOf({ zh: nameZh, en: nameEn })
