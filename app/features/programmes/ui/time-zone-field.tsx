import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'

/** Where the programme's "today" is. */
export function TimeZoneField({
  fields,
  zones,
}: {
  fields: ReturnType<typeof editedFields>
  zones: readonly { region: string; zones: readonly string[] }[]
}) {
  return (
    <SelectField label={m.programmes_time_zone()} hint={m.programmes_time_zone_hint()} {...fields.field('timeZone')}>
      {zones.map(({ region, zones: ofRegion }) => (
        <optgroup key={region} label={region}>
          {ofRegion.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
