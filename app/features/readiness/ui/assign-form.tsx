import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormKey, KEY_FIELD, mintFormKey, useFormKey } from '~/components/forms/form-key'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker, personWords } from '~/components/forms/person-picker'
import type { OnSaved } from '~/components/layout/use-saved'
import { Button } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { FormFaults } from '~/lib/form.server'
import type { ChangeAnswer } from '../answer'
import type { CheckView } from '../check-view'
import { assignmentPath } from '../paths'

/** Asks somebody for a check, by a day. Saved in place where there is script; `faults` come from a form sent without. */
export function AssignForm({
  check,
  slug,
  to,
  faults = null,
  onSaved,
}: {
  check: CheckView
  slug: string
  to: string
  faults?: FormFaults | null
  onSaved: OnSaved
}) {
  const { submit, state, data } = useFetcher<ChangeAnswer>()
  const key = useFormKey()
  const told = useRef<unknown>(undefined)
  const name = nameOf(check.name)
  useEffect(() => {
    if (state !== 'idle' || !data?.ok || told.current === data) return
    told.current = data
    onSaved(data.changeId, m.form_saved())
  }, [state, data, onSaved])

  const refused = data && !data.ok ? data : null
  const now = refused?.current ?? check
  const saved = { assigneeId: personWords(now.assignee), dueOn: now.dueOn }
  const { field, problems } = editedFields(refused?.faults ?? faults, saved)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state !== 'idle') return
    const values = new FormData(event.currentTarget)
    values.delete('to')
    values.set(KEY_FIELD, mintFormKey())
    submit(values, { method: 'post', action: assignmentPath(slug, check.id) })
  }
  return (
    <form
      method="post"
      data-discover="true"
      action={assignmentPath(slug, check.id)}
      noValidate
      onSubmit={onSubmit}
      className="grid gap-3"
    >
      <FormProblems problems={problems} />
      {/* After a conflict both values are in sight, so sending again means it. */}
      <input type="hidden" name="version" value={now.version} />
      <FormKey value={key} />
      <input type="hidden" name="to" value={to} />
      <PersonPicker
        label={m.readiness_assignee()}
        hint={m.readiness_assignee_hint()}
        answeringIn={slug}
        isOptional
        {...field('assigneeId')}
      />
      <TextField label={m.readiness_due()} type="date" {...field('dueOn')} />
      <div>
        <Button className="min-h-10">
          {m.readiness_assign()}
          <span className="sr-only"> {name}</span>
        </Button>
      </div>
    </form>
  )
}
