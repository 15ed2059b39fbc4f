import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { TRACKS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { trackWord } from '~/i18n/words'
import { SymptomFields } from './symptom-fields'

/** One more symptom of either track. */
export function AddSymptomForm({
  diagnosisId,
  fields,
}: {
  diagnosisId: number
  fields: ReturnType<typeof editedFields>
}) {
  return (
    <Card title={m.direction_symptom_add()} className="lg:sticky lg:top-4">
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="diagnosisId" value={diagnosisId} />
        <SelectField label={m.direction_symptom_track()} {...fields.field('track')}>
          {TRACKS.map((track) => (
            <option key={track} value={track}>
              {m.direction_towards({ track: trackWord(track) })}
            </option>
          ))}
        </SelectField>
        <SymptomFields fields={fields} />
        <Button look="primary" className="justify-self-start">
          {m.direction_symptom_add_submit()}
        </Button>
      </PostForm>
    </Card>
  )
}
