import type { KeyboardEvent } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { PracticeView } from '../practice-view'
import { DecisionChoice } from './decision-choice'
import { UnitDesignFields } from './unit-design-fields'

export interface PracticeFormProps {
  practice: PracticeView
  fields: ReturnType<typeof editedFields>
  branches: readonly { id: number; name: Name }[]
  onSend: (key: string) => void
}

/**
 * Decides one practice. Only what the chosen decision asks for is shown, by style alone, so that it is so before any
 * script. Ctrl or ⌘ with Enter saves from any field.
 */
export function PracticeForm({ practice, fields, branches, onSend }: PracticeFormProps) {
  const { key, decision } = practice
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
  return (
    <PostForm className="group/form grid gap-3" preventScrollReset onKeyDown={sendByKey} onSubmit={() => onSend(key)}>
      <input type="hidden" name="practiceKey" value={key} />
      <input type="hidden" name="version" value={fields.version(decision?.version ?? 0)} />
      <FormProblems problems={fields.problems} />
      <DecisionChoice practice={nameOf(practice.title)} field={fields.field('decision')} />
      <div className="hidden group-has-[[value=adapt]:checked]/form:grid">
        <TextArea
          label={m.tailoring_local_design()}
          hint={m.tailoring_local_design_hint()}
          {...fields.field('localDesign')}
        />
      </div>
      <div className="hidden group-has-[[value=adapt]:checked]/form:grid group-has-[[value=postpone]:checked]/form:grid group-has-[[value=reject]:checked]/form:grid">
        <TextArea label={m.tailoring_reason()} rows={2} {...fields.field('reason')} />
      </div>
      <div className="hidden group-has-[[value=adapt]:checked]/form:grid group-has-[[value=adopt]:checked]/form:grid">
        <UnitDesignFields units={decision?.units ?? []} branches={branches} fields={fields} />
      </div>
      <div className="hidden group-has-[[name=decision]:checked]/form:grid">
        <TextArea
          label={m.tailoring_pitfalls_met()}
          hint={m.tailoring_pitfalls_hint()}
          rows={2}
          isOptional
          {...fields.field('pitfalls')}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button look={decision === null ? 'primary' : 'plain'}>
          {practice.hasChanged ? m.tailoring_confirm() : m.form_save()}
        </Button>
        <span className="hidden text-xs text-ink-3 sm:inline">{m.tailoring_save_hint()}</span>
      </div>
    </PostForm>
  )
}
