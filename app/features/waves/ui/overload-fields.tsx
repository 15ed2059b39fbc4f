import { TextArea } from '~/components/forms/field'
import { StatusMark } from '~/components/ui/status-badge'
import type { DayRange, LimitKind, Name } from '~/domain/vocabulary'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

export interface OverloadView {
  kind: LimitKind
  id: number
  name: Name
  range: DayRange
  peak: number
  limit: number
  codes: readonly string[]
}

/** Who would carry more than the limit, and why that may be: without a reason nothing is committed. */
export function OverloadFields({
  overloads,
  today,
  value,
  errors,
}: {
  overloads: readonly OverloadView[]
  today: string
  value: string
  errors: readonly string[] | undefined
}) {
  return (
    <div className="grid gap-3">
      <ul className="divide-y divide-line-2 text-sm">
        {overloads.map((one) => (
          <li
            key={`${one.kind}:${one.id}:${one.range.start}`}
            className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]"
          >
            <span className="flex items-baseline gap-1.5 font-semibold">
              <StatusMark status="atRisk" />
              {nameOf(one.name)}
            </span>
            <span>
              {m.waves_commit_overload({ range: dayRange(one.range, today), peak: one.peak, limit: one.limit })}
              <span className="block text-xs text-ink-3">{one.codes.join(m.programmes_list_separator())}</span>
            </span>
          </li>
        ))}
      </ul>
      <TextArea
        label={m.waves_field_overload_reason()}
        hint={m.waves_hint_overload_reason()}
        name="overloadReason"
        defaultValue={value}
        errors={errors}
      />
    </div>
  )
}
