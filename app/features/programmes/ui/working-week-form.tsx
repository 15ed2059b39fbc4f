import type { editedFields } from '~/components/forms/edited-fields'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { HolidayField } from './holiday-field'
import { WeekendField } from './weekend-field'

/** Which weekdays are worked, and whose official days apply. */
export function WorkingWeekForm({
  fields,
  version,
  knownUntil,
}: {
  fields: ReturnType<typeof editedFields>
  version: number
  knownUntil: Day | null
}) {
  return (
    <Card title={m.settings_week()}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <WeekendField chosen={fields.list('weekend')} errors={fields.listErrors('weekend')} />
        <HolidayField fields={fields} knownUntil={knownUntil} />
        <div>
          <Button>{m.form_save()}</Button>
        </div>
      </PostForm>
    </Card>
  )
}
