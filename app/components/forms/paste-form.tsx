import type { ReactNode } from 'react'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import type { editedFields } from './edited-fields'
import { TextArea } from './field'
import { FormProblems } from './form-problems'
import { PostForm } from './post-form'

/** Lines of a table, pasted or in a file: first looked at, and saved by `ConfirmPaste` once they are without fault. */
export function PasteForm({
  fields,
  label,
  hint,
  placeholder,
  back,
  isReady,
}: {
  fields: ReturnType<typeof editedFields>
  label: string
  hint: ReactNode
  placeholder?: string
  back: string
  /** Seen and without fault: then saving comes first. */
  isReady: boolean
}) {
  const text = fields.field('text')
  return (
    <PostForm encType="multipart/form-data" className="grid gap-3">
      <FormProblems problems={fields.problems} />
      <TextArea
        // A file that was read stands here as if it had been pasted, to be mended.
        key={text.defaultValue}
        label={label}
        hint={hint}
        rows={10}
        spellCheck={false}
        wrap="off"
        placeholder={placeholder}
        {...text}
      />
      <label className="grid gap-1 text-sm font-semibold">
        {m.form_paste_file()}
        <input
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          className="max-w-full text-sm font-normal"
        />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button look={isReady ? 'plain' : 'primary'}>{m.form_paste_check()}</Button>
        <LinkButton look="quiet" to={back}>
          {m.form_cancel()}
        </LinkButton>
      </div>
    </PostForm>
  )
}

/** Saves what has been looked at, as it was. */
export function ConfirmPaste({ values, children }: { values: Readonly<Record<string, string>>; children: string }) {
  return (
    <PostForm className="mb-3">
      <input type="hidden" name="text" value={values.text ?? ''} />
      <input type="hidden" name="source" value={values.source ?? 'paste'} />
      <input type="hidden" name="confirmed" value="yes" />
      <Button look="primary">{children}</Button>
    </PostForm>
  )
}
