import { useRef } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { errorSentence, TextArea } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { useFirstFault } from '~/components/forms/use-first-fault'
import { Button, LinkButton } from '~/components/ui/button'
import { HIGHEST_ANSWER } from '~/domain/direction'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'

export interface AskedSymptom {
  id: number
  name: Name
}

const SCORES = Array.from({ length: HIGHEST_ANSWER + 1 }, (_, score) => String(score))

/** What a leader is asked, without what speaks for which track: first the answers, then what they add up to. */
export function AnswerForm({
  symptoms,
  fields,
  respondentId,
  version,
  isFinished,
  back,
  refusal,
}: {
  symptoms: readonly AskedSymptom[]
  fields: ReturnType<typeof editedFields>
  respondentId: number
  version: string
  isFinished: boolean
  back: string
  refusal: unknown
}) {
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, refusal)
  return (
    <PostForm ref={form} className="max-w-3xl">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="respondentId" value={respondentId} />
      <input type="hidden" name="version" value={version} />
      <ol className="grid gap-3">
        {symptoms.map((one, index) => (
          <li key={one.id} className="rounded-lg border border-line bg-surface px-4 py-3">
            <SymptomQuestion number={index + 1} symptom={one} fields={fields} />
          </li>
        ))}
      </ol>
      <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-2 border-t border-line bg-paper py-3">
        <Button look="primary" name="finish" value="yes">
          {isFinished ? m.direction_answer_save() : m.direction_answer_finish()}
        </Button>
        <Button>{isFinished ? m.direction_answer_take_back() : m.direction_answer_draft()}</Button>
        <LinkButton look="quiet" to={back}>
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}

function SymptomQuestion({
  number,
  symptom,
  fields,
}: {
  number: number
  symptom: AskedSymptom
  fields: ReturnType<typeof editedFields>
}) {
  const { name, defaultValue, errors } = fields.field(`score-${symptom.id}`)
  const errorId = `${name}-error`
  return (
    <div className="grid gap-2.5">
      <fieldset aria-describedby={errors.length > 0 ? errorId : undefined}>
        <legend className="mb-2 font-semibold">
          <span className="mr-2 font-normal text-ink-3 tabular-nums">{number}</span>
          <span lang={languageOfName(symptom.name)}>{nameOf(symptom.name)}</span>
        </legend>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
          <span className="text-ink-3">{m.direction_not_at_all()}</span>
          <span className="flex gap-1.5">
            {SCORES.map((score) => (
              <label
                key={score}
                className="relative grid size-9 cursor-pointer place-items-center rounded-md border border-line-strong/60 bg-surface tabular-nums hover:border-ink-3 has-checked:border-transparent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name={name}
                  value={score}
                  defaultChecked={defaultValue === score}
                  className="absolute inset-0 cursor-pointer opacity-0"
                />
                {score}
              </label>
            ))}
          </span>
          <span className="text-ink-3">{m.direction_severely()}</span>
        </div>
        {errors.length > 0 && (
          <p id={errorId} data-fault tabIndex={-1} className="mt-1.5 text-xs font-medium text-bad">
            <span aria-hidden="true">■</span> {errors.map(errorSentence).join(' ')}
          </p>
        )}
      </fieldset>
      <TextArea
        rows={1}
        isOptional
        label={<span className="font-normal text-ink-2">{m.direction_evidence()}</span>}
        {...fields.field(`evidence-${symptom.id}`)}
      />
    </div>
  )
}
