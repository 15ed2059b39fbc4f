import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { HALF_LIFE_DAYS } from '~/domain/thresholds'
import { m } from '~/i18n/generated/messages'
import { CoordinatorField } from './coordinator-field'
import { LandingThresholdFields } from './landing-threshold-fields'
import { ThresholdFields } from './threshold-fields'
import { TimeZoneField } from './time-zone-field'

/** What a programme is called, who coordinates it, and the numbers by which it is judged. */
export function ProgrammeForm({
  fields,
  version,
  zones,
}: {
  fields: ReturnType<typeof editedFields>
  version: number
  zones: readonly { region: string; zones: readonly string[] }[]
}) {
  return (
    <PostForm className="grid max-w-4xl gap-4">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={fields.version(version)} />
      <Card title={m.programmes_section_name()}>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={m.programmes_name_zh()} lang="zh-CN" {...fields.field('nameZh')} />
          <TextField label={m.programmes_name_en()} lang="en" {...fields.field('nameEn')} />
          <CoordinatorField fields={fields} />
          <TimeZoneField fields={fields} zones={zones} />
        </div>
      </Card>
      <Card title={m.programmes_section_thresholds()} note={m.programmes_section_thresholds_note()}>
        <ThresholdFields fields={fields} />
        <div className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <TextField
            label={m.programmes_half_life()}
            hint={m.programmes_half_life_hint()}
            type="number"
            inputMode="numeric"
            min={HALF_LIFE_DAYS.least}
            max={HALF_LIFE_DAYS.most}
            {...fields.field('enablementHalfLife')}
          />
        </div>
      </Card>
      <Card title={m.rollout_section_thresholds()}>
        <LandingThresholdFields fields={fields} />
      </Card>
      <div>
        <Button look="primary" className="min-h-9 px-4">
          {m.form_save()}
        </Button>
      </div>
    </PostForm>
  )
}
