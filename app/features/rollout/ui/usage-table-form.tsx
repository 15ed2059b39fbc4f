import type { editedFields } from '~/components/forms/edited-fields'
import { errorSentence } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { UsageRow } from '../usage.server'

/** Live branches by weeks: a number is what was counted, an empty cell what nobody knows. */
export function UsageTableForm({
  code,
  rows,
  weeks,
  fields,
  was,
}: {
  /** Of the sub-process. */
  code: string
  rows: readonly UsageRow[]
  weeks: readonly Day[]
  fields: ReturnType<typeof editedFields>
  /** What a cell was shown with when it was typed into. */
  was: (name: string, now: number | null) => string
}) {
  return (
    <PostForm className="grid gap-4">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="code" value={code} />
      <TableScroll label={m.rollout_usage()}>
        <table className="data-table">
          <caption className="sr-only">{m.rollout_usage()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.rollout_branch()}</th>
              {weeks.map((week, at) => (
                <th key={week} scope="col" className="num whitespace-nowrap">
                  {shortDay(week)}
                  {at === weeks.length - 1 && (
                    <span className="block font-normal text-ink-3">{m.rollout_usage_this_week()}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unitId, name, uses }) => (
              <tr key={unitId}>
                <th scope="row" className="whitespace-nowrap">
                  {nameOf(name)}
                </th>
                {weeks.map((week) => {
                  const key = `${unitId}.${week}`
                  return (
                    <td key={week} className="num">
                      <UsageCell
                        label={m.rollout_usage_cell({ branch: nameOf(name), week: shortDay(week) })}
                        {...fields.field(`uses.${key}`)}
                      />
                      <input type="hidden" name={`was.${key}`} value={was(key, uses[week] ?? null)} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <FormActions />
    </PostForm>
  )
}

function UsageCell({
  name,
  defaultValue,
  errors,
  label,
}: {
  name: string
  defaultValue: string
  errors: readonly string[]
  label: string
}) {
  const hasErrors = errors.length > 0
  return (
    <>
      <input
        type="text"
        name={name}
        defaultValue={defaultValue}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={hasErrors || undefined}
        aria-describedby={hasErrors ? `${name}-error` : undefined}
        className="min-h-8 w-20 rounded-md border border-line-strong/60 bg-surface px-2 text-right text-base tabular-nums aria-invalid:border-bad"
      />
      {hasErrors && (
        <span id={`${name}-error`} className="block text-left text-xs font-medium text-bad">
          <span aria-hidden="true">■ </span>
          {errors.map(errorSentence).join(' ')}
        </span>
      )}
    </>
  )
}
