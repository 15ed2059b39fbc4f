import type { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'
import { MentionField } from './mention-field'

/** Says something, or words it anew where there is a version. */
export function CommentForm({
  slug,
  fields,
  version,
  back,
}: {
  slug: string
  fields: ReturnType<typeof editedFields>
  version?: number
  back?: string
}) {
  return (
    <PostForm className="grid gap-3">
      <FormProblems problems={fields.problems} />
      {version !== undefined && <input type="hidden" name="version" value={fields.version(version)} />}
      <MentionField
        slug={slug}
        label={version === undefined ? m.comments_field() : m.comments_edit_title()}
        hint={m.comments_field_hint()}
        {...fields.field('text')}
      />
      <FormActions back={back}>{version === undefined ? m.comments_add() : undefined}</FormActions>
    </PostForm>
  )
}
