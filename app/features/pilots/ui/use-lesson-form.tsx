import type { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { LESSON_USES } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { lessonUseWord } from './lesson-use'

interface Props {
  version: string
  fields: ReturnType<typeof editedFields>
  back: string
}

/** What a wave does with a lesson, and how or why not. */
export function UseLessonForm({ version, fields, back }: Props) {
  return (
    <PostForm className="grid max-w-xl gap-3">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={version} />
      <SelectField label={m.lessons_use()} {...fields.field('use')}>
        <option value="">{m.form_choose()}</option>
        {LESSON_USES.map((use) => (
          <option key={use} value={use}>
            {lessonUseWord(use)}
          </option>
        ))}
      </SelectField>
      <TextField label={m.lessons_use_note()} hint={m.lessons_use_note_hint()} {...fields.field('note')} />
      <FormActions back={back} />
    </PostForm>
  )
}
