import { Link } from '@remix-run/react'
import { errorSentence } from '~/components/forms/field'
import { readFaults } from '~/components/forms/read-faults'
import { CHECK_STATUSES, type Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { checkStatusWord } from '~/i18n/words'
import type { FormFaults } from '~/lib/form.server'
import { markOf } from '../answer-mark'
import type { CheckView, Limits } from '../check-view'
import { checkPath } from '../paths'
import { UrgencyBadge } from './check-badge'

const CELL =
  'col-span-2 block min-h-10 w-full rounded-md border border-line-strong/60 bg-surface px-2 py-1.5 text-sm aria-invalid:border-bad lg:col-span-1 lg:min-h-8 lg:py-1'

/** As high as what it holds, where the browser knows how; else it can be drawn larger. */
const TEXT = 'field-sizing-content max-h-48'

/** One check: a card on a phone, a row of cells on a desk. After a conflict it also says what is saved now. */
export function GridLine({
  check,
  slug,
  today,
  limits,
  faults,
  unknown,
}: {
  check: CheckView
  slug: string
  today: Day
  limits: Limits
  faults: FormFaults | null
  /** What was pasted here and is no status. */
  unknown: string | undefined
}) {
  const { id } = check
  const name = nameOf(check.name)
  const read = readFaults(faults)
  const isConflict = faults?.refusals.some(
    ({ reason, field }) => reason.code === 'conflict' && field === `status.${id}`,
  )
  const errors = ['status', 'note', 'evidenceNote', 'version'].flatMap((field) => read.errors(`${field}.${id}`) ?? [])
  const words = [check.note, check.evidenceNote].filter(Boolean).join(' · ')
  const problems = [
    ...errors.map(errorSentence),
    ...(isConflict ? [m.grid_saved_now({ status: checkStatusWord(check.status), words })] : []),
    ...(unknown === undefined ? [] : [m.grid_pasted_unknown({ word: unknown })]),
  ]
  const hidden = (field: string, now: string) => (isConflict ? now : (faults?.values[`${field}.${id}`] ?? now))
  const cell = (field: 'status' | 'note' | 'evidenceNote', label: string) => ({
    name: `${field}.${id}`,
    defaultValue: read.value(`${field}.${id}`, check[field]),
    'aria-label': label,
    'aria-invalid': (read.errors(`${field}.${id}`) ? true : undefined) as true | undefined,
    'aria-describedby': problems.length > 0 ? `problem-${id}` : undefined,
    className: CELL,
  })
  const offered = CHECK_STATUSES.filter((one) => one !== 'waived' || check.may.waive || check.status === 'waived')
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)] items-start gap-2 rounded-xl border border-line bg-surface p-3 lg:grid-cols-[24px_minmax(0,2.2fr)_132px_minmax(0,1.5fr)_minmax(0,1.5fr)_84px] lg:rounded-none lg:border-0 lg:border-b lg:border-line-2 lg:bg-transparent lg:px-0 lg:py-1.5">
      <input type="hidden" name={`version.${id}`} value={hidden('version', String(check.version))} />
      <input type="hidden" name={`was.${id}`} value={hidden('was', markOf(check))} />
      <input
        type="checkbox"
        name={`chosen.${id}`}
        defaultChecked={faults ? `chosen.${id}` in faults.values : false}
        aria-label={m.grid_choose({ check: name })}
        className="mt-1.5 size-5 accent-(--accent) lg:size-4"
      />
      <div className="min-w-0">
        <span className="font-semibold lg:font-normal">{name}</span>{' '}
        <UrgencyBadge check={check} today={today} limits={limits} />
        <span className="block text-xs text-ink-3">
          {check.subProcess.code}
          {check.unit && ` · ${nameOf(check.unit.name)}`}
        </span>
      </div>
      <select {...cell('status', m.grid_status_of({ check: name }))}>
        {offered.map((one) => (
          <option key={one} value={one}>
            {checkStatusWord(one)}
          </option>
        ))}
      </select>
      <textarea
        rows={1}
        placeholder={m.readiness_note()}
        {...cell('note', m.grid_note_of({ check: name }))}
        className={`${CELL} ${TEXT}`}
      />
      <textarea
        rows={1}
        placeholder={m.readiness_evidence_note()}
        {...cell('evidenceNote', m.grid_evidence_of({ check: name }))}
        className={`${CELL} ${TEXT}`}
      />
      <Link
        to={`${checkPath(slug, id)}#evidence`}
        className="col-span-2 py-1.5 text-sm text-accent hover:underline lg:col-span-1"
      >
        <span aria-hidden="true">
          {check.fileCount > 0 ? m.evidence_count({ count: check.fileCount }) : m.grid_files()}
        </span>
        <span className="sr-only">{m.grid_files_of({ check: name })}</span>
      </Link>
      {problems.length > 0 && (
        <p
          id={`problem-${id}`}
          data-fault
          tabIndex={-1}
          className="col-span-2 text-sm text-bad lg:col-span-5 lg:col-start-2"
        >
          <span aria-hidden="true">■ </span>
          {problems.join(' ')}
        </p>
      )}
    </li>
  )
}
