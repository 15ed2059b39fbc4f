import { useFetcher, useRevalidator } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FormKey, KEY_FIELD, mintFormKey, useFormKey } from '~/components/forms/form-key'
import { FormProblems } from '~/components/forms/form-problems'
import { readFaults } from '~/components/forms/read-faults'
import type { OnSaved } from '~/components/layout/use-saved'
import { Button } from '~/components/ui/button'
import { CHECK_STATUSES, type CheckStatus, type Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { checkStatusWord } from '~/i18n/words'
import type { ChangeAnswer } from '../answer'
import { asksForWords, type CheckView } from '../check-view'
import { checkPath } from '../paths'
import { AnswerFields } from './answer-fields'
import { ConflictPanel } from './conflict-panel'
import { StatusButtons } from './status-buttons'

interface Props {
  check: CheckView
  slug: string
  today: Day
  /** Where a form sent without script leads back to. */
  to: string
  onSaved: OnSaved
}

/**
 * Says how a check stands by one tap. A tap that needs words, on "blocked" or where evidence is missing, opens them and
 * is saved with them. Without script every button sends the form as it is, and the page of the check shows what is missing.
 */
export function CheckAnswer({ check, slug, today, to, onSaved }: Props) {
  const fetcher = useFetcher<ChangeAnswer>()
  const key = useFormKey()
  const { revalidate } = useRevalidator()
  const [draft, setDraft] = useState<CheckStatus | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [dismissed, setDismissed] = useState<unknown>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const sent = useRef<CheckStatus>(check.status)
  const told = useRef<unknown>(undefined)

  const { data, state } = fetcher
  const isBusy = state !== 'idle'
  const refused = !isBusy && data && !data.ok && data !== dismissed ? data : null
  const status = (isBusy ? sent.current : draft) ?? check.status
  const name = nameOf(check.name)

  useEffect(() => {
    if (isBusy || data === undefined || told.current === data) return
    told.current = data
    if (data.ok) {
      form.current?.reset()
      setDraft(null)
      setIsOpen(false)
      onSaved(data.changeId, m.readiness_saved_as({ check: name, status: checkStatusWord(sent.current) }))
    } else if (data.current === null) {
      setIsOpen(true)
    }
  }, [isBusy, data, name, onSaved])

  useEffect(() => {
    if (draft !== null) words.current?.querySelector<HTMLElement>('textarea, input')?.focus()
  }, [draft])

  const send = (values: FormData, wanted: CheckStatus) => {
    sent.current = wanted
    values.set('status', wanted)
    values.delete('to')
    values.set(KEY_FIELD, mintFormKey())
    fetcher.submit(values, { method: 'post', action: checkPath(slug, check.id) })
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const wanted = CHECK_STATUSES.find((value) => submitter instanceof HTMLButtonElement && value === submitter.value)
    if (isBusy || !wanted) return
    const isTap = submitter?.closest('fieldset') != null
    if (isTap && asksForWords(wanted, check)) {
      setDraft(wanted)
      setIsOpen(true)
      return
    }
    if (isTap) setDraft(null)
    send(new FormData(event.currentTarget), wanted)
  }
  const sendMine = (answer: Extract<ChangeAnswer, { ok: false }>) => {
    const values = new FormData()
    for (const [field, value] of Object.entries(answer.faults.values)) values.set(field, value)
    values.set('version', String(answer.current?.version ?? check.version))
    send(values, CHECK_STATUSES.find((value) => value === answer.faults.values.status) ?? check.status)
  }
  const keepTheirs = () => {
    setDismissed(data)
    setDraft(null)
    setIsOpen(false)
    revalidate()
    form.current?.reset()
  }

  const faults = readFaults(refused?.current ? null : refused?.faults)
  const field = (fieldName: 'note' | 'evidenceNote' | 'evidenceLink') => ({
    name: fieldName,
    defaultValue: check[fieldName],
    errors: faults.errors(fieldName) ?? [],
  })
  return (
    <form
      ref={form}
      method="post"
      data-discover="true"
      action={checkPath(slug, check.id)}
      noValidate
      onSubmit={onSubmit}
    >
      {/* Enter in a field sends the first button of a form: this one, which changes no status. */}
      <button type="submit" name="status" value={status} tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="version" value={check.version} />
      <FormKey value={key} />
      <input type="hidden" name="to" value={to} />
      <StatusButtons check={check} status={status} isBusy={isBusy} />
      {refused?.current && (
        <ConflictPanel
          current={refused.current}
          mine={refused.faults.values}
          today={today}
          onUseMine={() => sendMine(refused)}
          onKeepTheirs={keepTheirs}
        />
      )}
      <details
        open={isOpen}
        onToggle={(event) => {
          setIsOpen(event.currentTarget.open)
          if (!event.currentTarget.open) setDraft(null)
        }}
        className="mt-1"
      >
        <summary className="w-max max-w-full py-2 text-xs text-ink-3 hover:text-ink">
          {m.readiness_words()}
          <span className="sr-only"> {name}</span>
        </summary>
        <div ref={words} className="mt-2 grid gap-3 pb-2">
          <FormProblems problems={[...faults.problems, ...(faults.errors('status') ?? [])]} />
          <AnswerFields check={check} status={status} field={field} />
          <div className="flex flex-wrap gap-2">
            <Button look="primary" name="status" value={status} className="min-h-10">
              {m.readiness_save_as({ status: checkStatusWord(status) })}
            </Button>
            {check.may.waive && status !== 'waived' && (
              <Button name="status" value="waived" className="min-h-10">
                {m.readiness_waive()}
              </Button>
            )}
          </div>
        </div>
      </details>
    </form>
  )
}
