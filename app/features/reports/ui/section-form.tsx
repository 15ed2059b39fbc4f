import type { editedFields } from '~/components/forms/edited-fields'
import { Checkbox, TextArea } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** The office's words in one section, and whether it is shown. */
export function SectionForm({
  action,
  title,
  version,
  fields,
}: {
  action: string
  title: string
  version: number
  fields: ReturnType<typeof editedFields>
}) {
  return (
    <PostForm action={action} className="grid content-start gap-2.5">
      <FormProblems problems={fields.problems} />
      <input type="hidden" name="version" value={fields.version(version)} />
      <TextArea
        label={
          <>
            {m.reports_words()}
            <span className="sr-only"> · {title}</span>
          </>
        }
        hint={m.reports_words_hint()}
        rows={6}
        {...fields.field('words')}
      />
      <Checkbox
        label={
          <>
            {m.reports_is_shown()}
            <span className="sr-only"> · {title}</span>
          </>
        }
        {...fields.checkbox('isShown')}
      />
      <div>
        <Button>{m.reports_save_section({ section: title })}</Button>
      </div>
    </PostForm>
  )
}
