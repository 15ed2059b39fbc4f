import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'

/** Several cases at once; empty again when they have been added. */
export function AddCasesForm({ fields, count }: { fields: ReturnType<typeof editedFields>; count: number }) {
  return (
    <PostForm key={count} preventScrollReset className="no-print mt-3 grid max-w-xl gap-2">
      <FormProblems problems={fields.problems} />
      <TextArea label={m.simulation_cases_names()} {...fields.field('names')} />
      <FormActions>{m.simulation_cases_add()}</FormActions>
    </PostForm>
  )
}
