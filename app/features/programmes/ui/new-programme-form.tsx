import { useRef } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PersonPicker } from '~/components/forms/person-picker'
import { PostForm } from '~/components/forms/post-form'
import { useFirstFault } from '~/components/forms/use-first-fault'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import type { ReferenceChoice } from '../new-programme.server'
import { CoordinatorField } from './coordinator-field'
import { HolidayField } from './holiday-field'
import { NameFields } from './name-fields'
import { SubProcessPicker } from './sub-process-picker'
import { ThresholdFields } from './threshold-fields'
import { TimeZoneField } from './time-zone-field'
import { WeekendField } from './weekend-field'

type Fields = ReturnType<typeof editedFields>

/** A new programme on one page: what it is called, what is in it, who coordinates, when it starts. */
export function NewProgrammeForm({
  fields,
  choices,
  checksEach,
  zones,
  knownUntil,
  refusal,
}: {
  fields: Fields
  choices: readonly ReferenceChoice[]
  checksEach: number
  zones: readonly { region: string; zones: readonly string[] }[]
  knownUntil: Day | null
  /** What the form was last refused for, if it was. */
  refusal: unknown
}) {
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, refusal)
  return (
    <PostForm ref={form} className="grid max-w-4xl gap-4">
      <FormProblems problems={fields.problems} />
      <Card title={m.programmes_section_name()}>
        <NameFields fields={fields} />
      </Card>
      <Card title={m.programmes_section_scope()} note={m.programmes_section_scope_note()}>
        <SubProcessPicker
          choices={choices}
          before={fields.list('subProcesses')}
          errors={fields.errors('subProcesses')}
          checksEach={checksEach}
        />
      </Card>
      <Card title={m.programmes_section_office()} note={m.programmes_section_office_note()}>
        <div className="grid gap-3 sm:grid-cols-2">
          <CoordinatorField fields={fields} />
          <PersonPicker
            label={m.programmes_office_person()}
            hint={m.programmes_office_person_hint()}
            {...fields.field('officePersonId')}
          />
        </div>
      </Card>
      <Card title={m.programmes_section_calendar()}>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={m.programmes_start_on()}
            hint={m.programmes_start_on_hint()}
            type="date"
            {...fields.field('startOn')}
          />
          <TimeZoneField fields={fields} zones={zones} />
          <WeekendField chosen={fields.list('weekend')} errors={fields.listErrors('weekend')} />
          <HolidayField fields={fields} knownUntil={knownUntil} />
        </div>
      </Card>
      <Card>
        <details open={Object.keys(DEFAULT_THRESHOLDS).some((name) => fields.errors(name))}>
          <summary className="text-sm">
            <h2 className="inline">{m.programmes_section_thresholds()}</h2>
            <span className="ml-2 text-xs text-ink-3">{m.programmes_section_thresholds_note()}</span>
          </summary>
          <div className="mt-3">
            <ThresholdFields fields={fields} />
          </div>
        </details>
      </Card>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" className="min-h-10 px-4">
          {m.programmes_create()}
        </Button>
        <LinkButton look="quiet" to="/programmes">
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}
