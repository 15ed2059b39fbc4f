import type { ReactNode } from 'react'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import type { PastedAnswer } from '~/lib/pasted-preview'
import { editedFields } from './edited-fields'
import { TextArea } from './field'
import { FormProblems } from './form-problems'
import { type PasteColumn, PastePreview } from './paste-preview'
import { PostForm } from './post-form'

/** Lines of a table, pasted or in a file: looked at first, then saved, all of them or none. */
export function PasteImport({
  answer,
  columns,
  back,
  ...field
}: {
  /** Of the action; what is none, as a redirect, shows an empty form. */
  answer: object | undefined
  columns: readonly PasteColumn[]
  /** What a line holds. */
  hint: ReactNode
  placeholder?: string
  back: string
}) {
  const seen = answer && 'preview' in answer ? (answer as PastedAnswer) : null
  const preview = seen?.preview ?? null
  const isReady = preview !== null && preview.total > 0 && preview.faulty === 0
  const fields = editedFields(seen, { text: '' })
  const text = fields.field('text')
  return (
    <div className="grid gap-4">
      {preview && preview.total > 0 && (
        <PastePreview columns={columns} preview={preview}>
          {isReady && <Confirm values={seen?.values ?? {}} count={preview.total} />}
        </PastePreview>
      )}
      <PostForm encType="multipart/form-data" className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <TextArea
          // What stood in a file stands here as if it had been pasted, to be mended.
          key={text.defaultValue}
          label={m.form_paste_text()}
          rows={10}
          spellCheck={false}
          wrap="off"
          {...field}
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
    </div>
  )
}

/** Saves what has been looked at, as it was. */
function Confirm({ values, count }: { values: Readonly<Record<string, string>>; count: number }) {
  return (
    <PostForm className="mb-3">
      <input type="hidden" name="text" value={values.text ?? ''} />
      <input type="hidden" name="source" value={values.source ?? 'paste'} />
      <input type="hidden" name="confirmed" value="yes" />
      <Button look="primary">{m.form_paste_save({ count })}</Button>
    </PostForm>
  )
}
