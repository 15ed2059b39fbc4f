import { TextArea } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { PastedReadings } from '~/domain/pasted-readings'
import { figure } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { lineFaultSentence, monthWord } from './kpi-words'

export interface ImportPreview extends Pick<PastedReadings, 'faults'> {
  text: string
  source: string
  /** With the names of what each line means. */
  lines: readonly { line: number; kpi: string; branch: string; month: string; value: number }[]
  /** All of them; those shown are the first. */
  faulty: number
  good: number
  problems: readonly string[]
}

/** Paste or choose a file, look at what is read from it, then take it: all or nothing. */
export function ImportPage({ preview, back }: { preview: ImportPreview | null; back: string }) {
  const isReady = preview !== null && preview.faulty === 0 && preview.good > 0
  return (
    <div className="grid gap-4">
      {preview && <FormProblems problems={preview.problems} />}
      {preview && <Read preview={preview} />}
      {isReady && (
        <PostForm className="flex flex-wrap gap-2">
          <input type="hidden" name="text" value={preview.text} />
          <input type="hidden" name="source" value={preview.source} />
          <input type="hidden" name="confirmed" value="yes" />
          <Button look="primary">{m.benefits_import_take({ count: preview.good })}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </PostForm>
      )}
      <PostForm encType="multipart/form-data" className="grid gap-3">
        <p className="text-sm text-ink-2">{m.benefits_import_lead()}</p>
        <TextArea
          key={preview?.text}
          label={m.benefits_import_text()}
          hint={m.benefits_import_text_hint()}
          name="text"
          rows={8}
          spellCheck={false}
          defaultValue={preview?.text ?? ''}
        />
        <label className="grid gap-1 text-sm font-semibold">
          {m.benefits_import_file()}
          <input type="file" name="file" accept=".csv,.txt,text/csv,text/plain" className="text-sm font-normal" />
        </label>
        <div className="flex flex-wrap gap-2">
          <Button look={isReady ? 'plain' : 'primary'}>{m.benefits_import_check()}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </div>
  )
}

function Read({ preview: { faults, faulty, lines, good } }: { preview: ImportPreview }) {
  if (faulty > 0) {
    return (
      <div role="alert">
        <Said status="offTrack">{m.benefits_import_faulty({ count: faulty })}</Said>
        <TableScroll label={m.benefits_import_fault()}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {m.benefits_column_line()}
                </th>
                <th scope="col">{m.benefits_import_fault()}</th>
                <th scope="col">{m.benefits_import_stands()}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ line, text, fault }) => (
                <tr key={line}>
                  <td className="num">{line}</td>
                  <td className="text-bad">{lineFaultSentence(fault)}</td>
                  <td className="text-ink-2">{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        <More shown={faults.length} count={faulty} />
      </div>
    )
  }
  if (good === 0) {
    return (
      <div role="alert">
        <Said status="unknown">{m.benefits_import_empty()}</Said>
      </div>
    )
  }
  return (
    <div role="status">
      <Said status="done">{m.benefits_import_ready({ count: good })}</Said>
      <TableScroll label={m.benefits_import_text()}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {m.benefits_column_line()}
              </th>
              <th scope="col">{m.benefits_column_kpi()}</th>
              <th scope="col">{m.benefits_column_branch()}</th>
              <th scope="col">{m.benefits_column_month()}</th>
              <th scope="col" className="num">
                {m.benefits_column_value()}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, kpi, branch, month, value }) => (
              <tr key={line}>
                <td className="num">{line}</td>
                <td>{kpi}</td>
                <td>{branch}</td>
                <td>{monthWord(month)}</td>
                <td className="num">{figure(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <More shown={lines.length} count={good} />
    </div>
  )
}

function Said({ status, children }: { status: 'done' | 'offTrack' | 'unknown'; children: string }) {
  return (
    <p className="mb-2 flex items-center gap-1.5 font-semibold">
      <StatusMark status={status} />
      {children}
    </p>
  )
}

function More({ shown, count }: { shown: number; count: number }) {
  if (shown === count) return null
  return <p className="mt-1 text-xs text-ink-3">{m.benefits_import_first({ shown, count })}</p>
}
