import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { TextField } from '~/components/forms/field'
import { FormKey, KEY_FIELD, mintFormKey, useFormKey } from '~/components/forms/form-key'
import { FormProblems } from '~/components/forms/form-problems'
import { readFaults } from '~/components/forms/read-faults'
import type { OnSaved } from '~/components/layout/use-saved'
import { Button } from '~/components/ui/button'
import { EVIDENCE_BYTES, EVIDENCE_ENDINGS, EVIDENCE_MEGABYTES } from '~/domain/evidence-files'
import { m } from '~/i18n/generated/messages'
import type { FormFaults } from '~/lib/form.server'
import type { ChangeAnswer } from '../answer'
import { checkPath, evidencePath } from '../paths'

/** Sends a file in place where there is script; `faults` come from a form sent without. A refused file stays chosen. */
export function UploadForm({
  checkId,
  slug,
  faults,
  onSaved,
}: {
  checkId: number
  slug: string
  faults: FormFaults | null
  onSaved: OnSaved
}) {
  const { submit, state, data } = useFetcher<ChangeAnswer>()
  const key = useFormKey()
  const form = useRef<HTMLFormElement>(null)
  const [sent, setSent] = useState('')
  const [own, setOwn] = useState<string | null>(null)
  const told = useRef<unknown>(undefined)
  const isBusy = state === 'submitting'
  useEffect(() => {
    if (state !== 'idle' || !data?.ok || told.current === data) return
    told.current = data
    form.current?.reset()
    onSaved(null, m.evidence_saved({ name: sent }))
  }, [state, data, sent, onSaved])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state !== 'idle') return
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File)) return
    const problem = judgedHere(file)
    setOwn(problem)
    if (problem !== null) return
    setSent(file.name)
    submit(bodyOf(file), { method: 'post', action: evidencePath(slug, checkId), encType: 'multipart/form-data' })
  }
  const refused = state === 'idle' && data && !data.ok ? data.faults : faults
  const read = readFaults(refused)
  return (
    <form
      ref={form}
      method="post"
      encType="multipart/form-data"
      data-discover="true"
      action={evidencePath(slug, checkId)}
      noValidate
      onSubmit={onSubmit}
      className="mt-3 grid gap-3"
    >
      <FormProblems problems={own === null ? read.problems : []} />
      <FormKey value={key} />
      <input type="hidden" name="to" value={`${checkPath(slug, checkId)}#evidence`} />
      <TextField
        type="file"
        name="file"
        accept={EVIDENCE_ENDINGS}
        label={m.evidence_file()}
        hint={m.evidence_file_hint({ megabytes: EVIDENCE_MEGABYTES })}
        errors={own === null ? read.errors('file') : [own]}
        onChange={() => setOwn(null)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button className="min-h-10" disabled={isBusy}>
          {m.evidence_add()}
        </Button>
        {isBusy && (
          <label role="status" className="flex items-center gap-2 text-sm text-ink-2">
            {m.evidence_sending({ name: sent })}
            <progress className="w-24" />
          </label>
        )}
      </div>
    </form>
  )
}

/** What the server would refuse anyway, said before it is sent. */
function judgedHere(file: File): string | null {
  if (file.name === '') return m.evidence_refusal_missing()
  return file.size > EVIDENCE_BYTES ? m.evidence_refusal_too_large({ megabytes: EVIDENCE_MEGABYTES }) : null
}

/** The name goes beside the file and before it, since the heading of a file cannot say every name. */
function bodyOf(file: File): FormData {
  const body = new FormData()
  body.set(KEY_FIELD, mintFormKey())
  body.set('fileName', file.name)
  body.set('file', file, 'file')
  return body
}
