import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { LINK_DAYS } from '~/domain/report-links'
import { m } from '~/i18n/generated/messages'

/** For whom, and for how long. */
export function LinkForm({ fields }: { fields: ReturnType<typeof editedFields> }) {
  return (
    <PostForm className="grid max-w-xl gap-3">
      <FormProblems problems={fields.problems} />
      <TextField
        label={m.report_links_purpose()}
        hint={m.report_links_purpose_hint()}
        autoComplete="off"
        {...fields.field('purpose')}
      />
      <TextField
        label={m.report_links_days()}
        hint={m.report_links_days_hint({ least: LINK_DAYS.least, most: LINK_DAYS.most })}
        inputMode="numeric"
        autoComplete="off"
        {...fields.field('days')}
      />
      <div>
        <Button look="primary">{m.report_links_make()}</Button>
      </div>
    </PostForm>
  )
}
