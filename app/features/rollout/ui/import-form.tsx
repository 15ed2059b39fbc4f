import { useRef } from 'react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** Lines of a spreadsheet, pasted or from a file: looked at first, then saved. */
export function ImportForm({ fields, back }: { fields: ReturnType<typeof editedFields>; back: string }) {
  const form = useRef<HTMLFormElement>(null)
  const take = async (file: File | undefined) => {
    const area = form.current?.elements.namedItem('text')
    if (file && area instanceof HTMLTextAreaElement) area.value = await file.text()
  }
  return (
    <PostForm ref={form} className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <TextArea
        label={m.rollout_import_text()}
        hint={m.rollout_import_lead()}
        rows={8}
        spellCheck={false}
        wrap="off"
        placeholder={'LTC-ML-1\tShanghai\t2026-03-02\t42'}
        {...fields.field('text')}
      />
      <label className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
        {m.rollout_import_file()}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button look="primary">{m.rollout_import_check()}</Button>
        <LinkButton look="quiet" to={back}>
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}

/** Saves what has been looked at, as it was. */
export function SaveLines({ text, count }: { text: string; count: number }) {
  return (
    <PostForm className="mb-3 flex flex-wrap items-center gap-3">
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="confirmed" value="yes" />
      <span className="text-sm">{m.rollout_import_good({ count })}</span>
      <Button look="primary">{m.rollout_import_save({ count })}</Button>
    </PostForm>
  )
}
