import type { editedFields } from '~/components/forms/edited-fields'
import { errorSentence } from '~/components/forms/field'
import { Card } from '~/components/ui/card'
import { AUDIENCES } from '~/domain/vocabulary'
import { audienceWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { BranchChoice } from '../queries.server'

const ITEM = 'inline-flex min-h-8 items-center gap-2 text-sm'

/** Roles and branches as boxes: every chosen role at every chosen branch. */
export function AudiencePicker({
  fields,
  branches,
  isMore,
}: {
  fields: ReturnType<typeof editedFields>
  branches: readonly BranchChoice[]
  /** Beside groups that are there already. */
  isMore: boolean
}) {
  const roles = new Set(fields.list('audiences'))
  const units = new Set(fields.list('unitIds'))
  const problems = [...(fields.errors('audiences') ?? []), ...(fields.errors('unitIds') ?? [])]
  return (
    <Card title={isMore ? m.enablement_form_more() : m.enablement_form_whom()} note={m.enablement_form_whom_note()}>
      {problems.length > 0 && (
        <p role="alert" className="mb-2 text-xs font-medium text-bad">
          <span aria-hidden="true">■ </span>
          {problems.map(errorSentence).join(' ')}
        </p>
      )}
      <fieldset aria-invalid={problems.length > 0 || undefined}>
        <legend className="text-sm font-semibold">{m.enablement_form_roles()}</legend>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {AUDIENCES.map((audience) => (
            <label key={audience} className={ITEM}>
              <input
                type="checkbox"
                name="audiences[]"
                value={audience}
                defaultChecked={roles.has(audience)}
                className="size-4 accent-(--accent)"
              />
              {audienceWord(audience)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="mt-3">
        <legend className="text-sm font-semibold">{m.enablement_form_branches()}</legend>
        <div
          className={`mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-4 ${branches.length > 48 ? 'max-h-80 overflow-y-auto rounded-md border border-line-2 p-2' : ''}`}
        >
          {branches.map(({ id, name }) => (
            <label key={id} className={ITEM}>
              <input
                type="checkbox"
                name="unitIds[]"
                value={id}
                defaultChecked={units.has(String(id))}
                className="size-4 accent-(--accent)"
              />
              {nameOf(name)}
            </label>
          ))}
        </div>
      </fieldset>
    </Card>
  )
}
