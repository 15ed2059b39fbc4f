import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { HOLIDAY_SOURCES } from '~/domain/calendar'
import type { Day } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { holidaySourceWord } from './calendar-words'

/** Whose official days apply, and how far they are known: nothing pretends to know what is not published. */
export function HolidayField({
  fields,
  knownUntil,
}: {
  fields: ReturnType<typeof editedFields>
  knownUntil: Day | null
}) {
  return (
    <SelectField
      label={m.programmes_holidays()}
      hint={knownUntil ? m.programmes_holidays_hint({ day: fullDay(knownUntil) }) : m.programmes_holidays_unknown()}
      {...fields.field('holidaySource')}
    >
      {HOLIDAY_SOURCES.map((source) => (
        <option key={source} value={source}>
          {holidaySourceWord(source)}
        </option>
      ))}
    </SelectField>
  )
}
