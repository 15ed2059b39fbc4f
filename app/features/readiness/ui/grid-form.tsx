import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { useFirstFault } from '~/components/forms/use-first-fault'
import { Button } from '~/components/ui/button'
import { readPasted } from '~/domain/pasted-statuses'
import { CHECK_STATUSES, type Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { checkStatusWord } from '~/i18n/words'
import type { FormFaults } from '~/lib/form.server'
import type { CheckView, Limits } from '../check-view'
import { gridPath } from '../paths'
import { leaveOutUntouched } from '../sent-rows'
import { cellOf, chosenIds, fillStatus, fillText, goOn } from './grid-cells'
import { GridLine } from './grid-line'

interface Props {
  slug: string
  today: Day
  limits: Limits
  checks: readonly CheckView[]
  faults: FormFaults | null
  to: string
}

/** The table as one form. Without script it is filled in and sent; script adds the ways of a sheet. */
export function GridForm({ slug, today, limits, checks, faults, to }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [unknown, setUnknown] = useState<ReadonlyMap<number, string>>(new Map())
  const [said, setSaid] = useState('')
  useFirstFault(form, faults)
  useEffect(() => {
    const sending = ({ formData }: FormDataEvent) => leaveOutUntouched(formData)
    const own = form.current
    own?.addEventListener('formdata', sending)
    return () => own?.removeEventListener('formdata', sending)
  }, [])
  const read = readFaults(faults)
  const problems = faults && read.problems.length === 0 ? [m.grid_refused()] : read.problems

  const onPaste = (event: ClipboardEvent<HTMLFormElement>) => {
    const cell = cellOf(event.target)
    if (!form.current || cell?.column !== 'status') return
    event.preventDefault()
    const lines = readPasted(event.clipboardData.getData('text/plain'))
    const from = checks.findIndex(({ id }) => id === cell.id)
    const rows = checks.slice(from, from + lines.length)
    for (const [at, { id }] of rows.entries()) {
      const line = lines[at]
      if (!line || line.unknown !== null) continue
      if (line.status !== null) fillStatus(form.current, id, line.status)
      if (line.note !== null) fillText(form.current, 'note', id, line.note)
    }
    const wrong = rows.flatMap(({ id }, at) => (lines[at]?.unknown ? [[id, lines[at].unknown] as const] : []))
    setUnknown(new Map(wrong))
    const left = lines.length - rows.length
    const filled = m.grid_pasted({ count: rows.length - wrong.length })
    setSaid(left > 0 ? `${filled} ${m.grid_pasted_surplus({ count: left })}` : filled)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (form.current && goOn(form.current, event)) event.preventDefault()
  }
  const onBulk = (value: string) => {
    const status = CHECK_STATUSES.find((one) => one === value)
    if (!form.current || !status) return
    for (const id of chosenIds(form.current)) fillStatus(form.current, id, status)
  }
  return (
    <PostForm ref={form} action={gridPath(slug)} onPaste={onPaste} onKeyDown={onKeyDown} className="mt-3 pb-16">
      <FormProblems problems={problems} />
      <input type="hidden" name="to" value={faults?.values.to ?? to} />
      <p className="hidden text-xs text-ink-3 lg:block">{m.grid_hint()}</p>
      <p role="status" className="min-h-5 text-sm text-ink-2">
        {said}
      </p>
      <ul aria-label={m.grid_list()} className="grid gap-2 lg:gap-0">
        {checks.map((check) => (
          <GridLine
            key={`${check.id}:${check.version}`}
            {...{ check, slug, today, limits, faults }}
            unknown={unknown.get(check.id)}
          />
        ))}
      </ul>
      <div className="no-print fixed inset-x-0 bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2.5 lg:sticky lg:mt-3 lg:px-0">
        <label className="flex flex-1 items-center gap-2 text-sm lg:flex-none">
          <span className="text-ink-2">{m.grid_bulk()}</span>
          <select
            name="bulk"
            defaultValue={faults?.values.bulk ?? ''}
            onChange={(event) => onBulk(event.currentTarget.value)}
            className="min-h-9 min-w-0 flex-1 rounded-md border border-line-strong/60 bg-surface px-2"
          >
            <option value="">–</option>
            <option value="unchanged">{m.grid_bulk_unchanged()}</option>
            {CHECK_STATUSES.map((one) => (
              <option key={one} value={one}>
                {checkStatusWord(one)}
              </option>
            ))}
          </select>
        </label>
        <Button
          type="button"
          onClick={() => {
            for (const box of form.current?.querySelectorAll<HTMLInputElement>('[name^="chosen."]') ?? [])
              box.checked = true
          }}
          className="min-h-9"
        >
          {m.grid_choose_all()}
        </Button>
        <Button look="primary" className="min-h-9">
          {m.grid_save()}
        </Button>
      </div>
    </PostForm>
  )
}
