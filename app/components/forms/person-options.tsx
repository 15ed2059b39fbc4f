import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/** The people of one unit; of none where they have not been given any. */
export interface PersonGroup {
  unit: Name | null
  people: readonly { id: number; name: Name; title: Name }[]
}

/** People as choices of a select, by unit, with their titles. */
export function PersonOptions({ groups }: { groups: readonly PersonGroup[] }) {
  return groups.map(({ unit, people }) => (
    <optgroup key={people[0]?.id} label={unit ? nameOf(unit) : m.company_without_unit()}>
      {people.map(({ id, name, title }) => (
        <option key={id} value={id}>
          {[nameOf(name), nameOf(title)].filter(Boolean).join(' · ')}
        </option>
      ))}
    </optgroup>
  ))
}
