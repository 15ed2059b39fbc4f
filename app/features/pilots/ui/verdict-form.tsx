import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { PilotStanding } from '~/domain/pilot-criteria'
import { type Day, type DayRange, PILOT_VERDICTS } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { verdictWord } from '~/i18n/words'
import { StandingLines } from './verdict-card'

interface VerdictFormProps {
  version: string
  hypothesis: string
  window: DayRange
  standing: PilotStanding
  today: Day
  fields: ReturnType<typeof editedFields>
  back: string
}

/** The verdict of a pilot, held against what was to be found out and what it is judged by. */
export function VerdictForm({ version, hypothesis, window, standing, today, fields, back }: VerdictFormProps) {
  return (
    <PostForm key={version} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">
        {hypothesis}
      </blockquote>
      <div>
        <StandingLines standing={standing} />
      </div>
      <SelectField label={m.pilots_verdict()} {...fields.field('verdict')}>
        <option value="">{m.form_choose()}</option>
        {PILOT_VERDICTS.map((verdict) => (
          <option key={verdict} value={verdict}>
            {verdictWord(verdict)}
          </option>
        ))}
      </SelectField>
      <TextField label={m.pilots_verdict_on()} type="date" max={today} {...fields.field('verdictOn')} />
      <TextArea label={m.pilots_result()} hint={m.pilot_result_hint()} {...fields.field('result')} />
      <TextField
        label={m.pilot_extend_to()}
        hint={m.pilot_extend_to_hint({ day: fullDay(window.end) })}
        type="date"
        isOptional
        {...fields.field('extendTo')}
      />
      <FormActions back={back} />
    </PostForm>
  )
}
