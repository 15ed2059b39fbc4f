import { SelectField, TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { readFaults } from '~/components/forms/read-faults'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface PilotFormProps {
  faults: ReturnType<typeof readFaults>
  branches: readonly { id: number; name: Name }[]
  back: string
}

/** Where it is to be tried, and what is to be found out. */
export function PilotForm({ faults, branches, back }: PilotFormProps) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={faults.problems} />
      <SelectField
        label={m.pilots_branch()}
        name="unitId"
        defaultValue={faults.value('unitId', '')}
        errors={faults.errors('unitId')}
      >
        <option value="">{m.form_choose()}</option>
        {branches.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameOf(name)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={m.pilots_hypothesis()}
        hint={m.pilots_hypothesis_hint()}
        name="hypothesis"
        defaultValue={faults.value('hypothesis', '')}
        errors={faults.errors('hypothesis')}
      />
      <FormActions back={back} />
    </PostForm>
  )
}
