import { useState } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import {
  proposedScore,
  SCORE_KINDS,
  SCORE_QUESTIONS,
  SCORES,
  type ScoreKind,
  type ScoreQuestion,
} from '~/domain/maturity'
import { m } from '~/i18n/generated/messages'
import { QUESTIONS, scoreWord } from './score-words'

/** Deployment and effect of a quarter: three questions each, whose lowest answer is proposed as the score. */
export function ScoreForm({
  fields,
  quarter,
  version,
  back,
}: {
  fields: ReturnType<typeof editedFields>
  quarter: string
  version: string
  back: string
}) {
  return (
    <PostForm className="grid gap-4">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="quarter" value={quarter} />
      {SCORE_KINDS.map((kind) => (
        <ScoreFields key={kind} kind={kind} fields={fields} />
      ))}
      <TextArea label={m.rollout_evidence()} hint={m.rollout_evidence_hint()} {...fields.field('evidence')} />
      <FormActions back={back} />
    </PostForm>
  )
}

const KINDS: Readonly<Record<ScoreKind, () => string>> = { deployment: m.rollout_deployment, effect: m.rollout_effect }

function ScoreFields({ kind, fields }: { kind: ScoreKind; fields: ReturnType<typeof editedFields> }) {
  const questions: readonly ScoreQuestion[] = SCORE_QUESTIONS[kind]
  const [answers, setAnswers] = useState(() =>
    Object.fromEntries(questions.map((question) => [question, fields.field(question).defaultValue])),
  )
  const proposed = proposedScore(questions.map((question) => Number(answers[question]) || null))
  return (
    <fieldset className="grid gap-3 border-l-2 border-line pl-3">
      <legend className="text-sm font-semibold">{KINDS[kind]()}</legend>
      {questions.map((question) => (
        <SelectField
          key={question}
          label={QUESTIONS[question].ask()}
          {...fields.field(question)}
          onChange={(event) => {
            const { value } = event.currentTarget
            setAnswers((known) => ({ ...known, [question]: value }))
          }}
        >
          <option value="">{m.rollout_score_choose()}</option>
          {QUESTIONS[question].answers.map((answer, at) => (
            <option key={SCORES[at]} value={SCORES[at]}>
              {SCORES[at]} · {answer()}
            </option>
          ))}
        </SelectField>
      ))}
      <SelectField
        label={KINDS[kind]()}
        hint={
          proposed === null ? m.rollout_score_unanswered() : m.rollout_score_proposed({ score: scoreWord(proposed) })
        }
        {...fields.field(kind)}
      >
        <option value="">{m.rollout_score_as_proposed()}</option>
        {SCORES.map((score) => (
          <option key={score} value={score}>
            {scoreWord(score)}
          </option>
        ))}
      </SelectField>
    </fieldset>
  )
}
