import { TextArea, TextField } from '~/components/forms/field'
import type { CheckStatus } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import type { CheckView } from '../check-view'

/** One field of the form: its name, what stands in it, and what is wrong with it. */
interface FieldState {
  name: string
  defaultValue: string
  errors: readonly string[]
}

/** Note and evidence of a check: the words a status is given with. What the status needs stands first. */
export function AnswerFields({
  check,
  status,
  field,
}: {
  check: CheckView
  /** What is about to be saved: a blocked check says by what, a ready one may need evidence. */
  status: CheckStatus
  field: (name: 'note' | 'evidenceNote' | 'evidenceLink') => FieldState
}) {
  const needsEvidence = check.evidenceRequired && status === 'ready'
  const note = (
    <TextArea
      key="note"
      label={status === 'blocked' ? m.readiness_what_blocks() : m.readiness_note()}
      isOptional={status !== 'blocked' && status !== 'waived'}
      rows={2}
      {...field('note')}
    />
  )
  const evidence = (
    <TextField
      key="evidence"
      label={m.readiness_evidence_note()}
      hint={check.evidenceRequired ? m.readiness_evidence_needed_hint() : undefined}
      isOptional={!needsEvidence}
      {...field('evidenceNote')}
    />
  )
  return (
    <>
      {needsEvidence ? [evidence, note] : [note, evidence]}
      <TextField label={m.readiness_evidence_link()} type="url" inputMode="url" isOptional {...field('evidenceLink')} />
    </>
  )
}
