import { type ChangeEvent, type ComponentProps, useEffect, useRef, useState } from 'react'
import { TextArea } from '~/components/forms/field'
import { m } from '~/i18n/generated/messages'

/** Bytes that a table may have. */
const LARGEST = 400_000

/**
 * A table to paste, or to read from a file into the same field: so it is seen, and can be mended, before it is sent.
 * Without script it is pasted.
 */
export function PasteField(props: ComponentProps<typeof TextArea>) {
  const area = useRef<HTMLDivElement>(null)
  const [problem, setProblem] = useState('')
  const [isScripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    const field = area.current?.querySelector('textarea')
    if (!file || !field) return
    if (file.size > LARGEST) return setProblem(m.enablement_paste_large())
    setProblem('')
    field.value = textOf(new Uint8Array(await file.arrayBuffer()))
    field.focus()
  }
  return (
    <div ref={area} className="grid gap-2">
      <TextArea rows={8} spellCheck={false} className="font-mono" {...props} />
      {isScripted && (
        <label className="grid gap-1 text-sm">
          <span className="font-semibold">{m.enablement_paste_file()}</span>
          <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={read} className="text-sm" />
        </label>
      )}
      {problem && (
        <p role="alert" className="text-xs font-medium text-bad">
          {problem}
        </p>
      )}
    </div>
  )
}

/** UTF-8, or what spreadsheets in China save as CSV. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
