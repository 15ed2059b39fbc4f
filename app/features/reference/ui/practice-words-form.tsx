import type { ReactNode } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { m } from '~/i18n/generated/messages'

/** A practice in both languages side by side; the same form adds and edits one. */
export function PracticeWordsForm({
  fields,
  back,
  extra,
}: {
  fields: ReturnType<typeof editedFields>
  back: string
  /** Hidden inputs that name what is edited. */
  extra?: ReactNode
}) {
  return (
    <PostForm className="grid gap-4">
      {extra}
      <FormProblems problems={fields.problems} />
      <div className="grid gap-x-6 gap-y-4 lg:grid-cols-2">
        <div className="grid content-start gap-3">
          <TextField label={m.reference_title_zh()} lang="zh-CN" {...fields.field('titleZh')} />
          <TextArea label={m.reference_text_zh()} lang="zh-CN" rows={6} {...fields.field('textZh')} />
          <TextArea label={m.reference_pitfall_zh()} lang="zh-CN" isOptional {...fields.field('pitfallZh')} />
        </div>
        <div className="grid content-start gap-3">
          <TextField label={m.reference_title_en()} lang="en" {...fields.field('titleEn')} />
          <TextArea label={m.reference_text_en()} lang="en" rows={6} {...fields.field('textEn')} />
          <TextArea label={m.reference_pitfall_en()} lang="en" isOptional {...fields.field('pitfallEn')} />
        </div>
      </div>
      <p className="text-xs text-ink-3">{m.reference_languages_hint()}</p>
      <FormActions back={back}>{m.reference_save_draft()}</FormActions>
    </PostForm>
  )
}
