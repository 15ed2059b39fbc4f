import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea } from '~/components/forms/field'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Decision } from '../queries.server'
import { unitField } from '../unit-field'

interface Props {
  units: Decision['units']
  branches: readonly { id: number; name: Name }[]
  fields: ReturnType<typeof editedFields>
}

/** Where branches do it differently: what is saved, to be changed or emptied, and room for one more. */
export function UnitDesignFields({ units, branches, fields }: Props) {
  const others = branches.filter(({ id }) => units.every(({ unitId }) => unitId !== id))
  const added = [fields.field('addUnitId'), fields.field('addUnitDesign')] as const
  const isTyped = added.some(({ defaultValue, errors }) => defaultValue !== '' || errors.length > 0)
  return (
    <details open={units.length > 0 || isTyped}>
      <summary className="w-max max-w-full cursor-pointer py-1 text-sm text-ink-2 hover:text-ink">
        {units.length > 0 ? m.tailoring_by_unit_count({ count: units.length }) : m.tailoring_by_unit()}
      </summary>
      <div className="mt-1.5 grid gap-2.5 border-l border-line pl-3">
        {units.map(({ unitId, unit }) => (
          <TextArea
            key={unitId}
            label={nameOf(unit)}
            hint={m.tailoring_by_unit_remove()}
            rows={2}
            {...fields.field(unitField(unitId))}
          />
        ))}
        {others.length > 0 && (
          <div className="grid gap-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <SelectField label={m.tailoring_unit_add()} {...added[0]}>
              <option value="">{m.tailoring_unit_choose()}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {nameOf(name)}
                </option>
              ))}
            </SelectField>
            <TextArea label={m.tailoring_unit_design()} rows={2} {...added[1]} />
          </div>
        )}
      </div>
    </details>
  )
}
