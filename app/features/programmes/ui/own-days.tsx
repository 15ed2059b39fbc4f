import { useOutletContext } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { isoWeekday } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { OwnDay } from '../calendar-queries.server'
import { calendarDayWord, weekdayWord } from './calendar-words'

type Faults = Parameters<typeof editedFields>[0]

/** The company's own holidays and working days, which win over the official ones: what there is, and one more. */
export function OwnDays({ faults }: { faults: Faults }) {
  const { slug, own, today } = useOutletContext<{ slug: string; own: readonly OwnDay[]; today: Day }>()
  const fields = editedFields(faults, { kind: 'holiday', day: today })
  const base = `/programmes/${slug}/settings/calendar`
  return (
    <Card title={m.settings_own_days()} note={m.settings_own_days_note()}>
      {own.length === 0 ? (
        <p className="text-sm text-ink-2">{m.settings_own_days_none()}</p>
      ) : (
        <ul className="divide-y divide-line-2">
          {own.map((one) => (
            <OwnDayLine key={one.id} day={one} base={base} />
          ))}
        </ul>
      )}
      <PostForm key={own.length} action={`${base}/days`} className="mt-3 border-t border-line pt-3">
        <FormProblems problems={fields.problems} />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={m.settings_day()} type="date" {...fields.field('day')} />
          <SelectField label={m.settings_day_kind()} {...fields.field('kind')}>
            <option value="holiday">{calendarDayWord('holiday')}</option>
            <option value="working">{calendarDayWord('working')}</option>
          </SelectField>
          <div className="sm:col-span-2">
            <TextField
              label={m.settings_day_note()}
              isOptional
              placeholder={m.settings_day_note_example()}
              {...fields.field('note')}
            />
          </div>
        </div>
        <Button className="mt-3">{m.settings_day_add()}</Button>
      </PostForm>
    </Card>
  )
}

function OwnDayLine({ day, base }: { day: OwnDay; base: string }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5 text-sm">
      <span className="tabular-nums">
        {fullDay(day.day)} <span className="text-ink-3">{weekdayWord(isoWeekday(day.day))}</span>
      </span>
      <span className="font-semibold">{calendarDayWord(day.kind)}</span>
      <span className="min-w-0 flex-1 text-ink-2">{day.note}</span>
      <PostForm action={`${base}/days/${day.id}/remove`}>
        <Button look="quiet" aria-label={m.settings_day_remove({ day: fullDay(day.day) })}>
          {m.settings_remove()}
        </Button>
      </PostForm>
    </li>
  )
}
