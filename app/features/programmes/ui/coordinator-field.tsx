import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { COORDINATOR_KINDS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { coordinatorWord } from '~/i18n/words'

/** Who coordinates end to end. */
export function CoordinatorField({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <SelectField
      label={m.programmes_coordinator()}
      hint={m.programmes_coordinator_hint()}
      {...fields.field('coordinatorKind')}
    >
      {COORDINATOR_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {coordinatorWord(kind)}
        </option>
      ))}
    </SelectField>
  )
}
