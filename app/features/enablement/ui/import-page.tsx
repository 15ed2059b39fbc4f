import { editedFields } from '~/components/forms/edited-fields'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { TableScroll } from '~/components/ui/table-scroll'
import type { TableFault } from '~/domain/enablement-tables'
import { audienceWord, enablementKindWord } from '~/i18n/enablement-words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { FormFaults } from '~/lib/form.server'
import type { PreviewedResult } from '../import-preview.server'
import { EnablementTabs } from './enablement-tabs'
import { FaultList } from './fault-list'
import { PasteField } from './paste-field'

interface Props {
  slug: string
  answer: { faults: FormFaults; preview: { rows: PreviewedResult[]; faults: TableFault[] } | null } | undefined
}

/** Lines of a preview that are shown; the others are counted. */
const SHOWN = 50

/** Results from a spreadsheet or an exam system: pasted, looked at, taken over. */
export function ImportPage({ slug, answer }: Props) {
  const fields = editedFields(answer?.faults, { text: '' })
  const preview = answer?.preview ?? null
  const isReady = preview !== null && preview.faults.length === 0
  const heading = [
    m.enablement_import_date(),
    m.enablement_column_kind(),
    m.enablement_column_title(),
    m.enablement_import_sub_process(),
    m.enablement_branch(),
    m.enablement_role(),
    m.enablement_column_reached(),
    m.enablement_column_passed(),
  ].join('\t')
  return (
    <>
      <PageHeader question={m.enablement_import_question()} title={m.enablement_import_title()} />
      <EnablementTabs slug={slug} at="import" mayRecord />
      <Card className="max-w-4xl">
        <p className="mb-1 max-w-prose text-sm text-ink-2">{m.enablement_import_lead()}</p>
        <pre className="mb-3 whitespace-pre-wrap rounded-md bg-line-2/60 px-2 py-1 text-xs">{heading}</pre>
        <PostForm className="grid gap-3">
          <FormProblems problems={fields.problems} />
          {preview && <FaultList faults={preview.faults} />}
          <PasteField label={m.enablement_paste_table()} {...fields.field('text')} />
          <div className="flex flex-wrap gap-2">
            <Button look={isReady ? 'plain' : 'primary'}>{m.enablement_preview()}</Button>
            {isReady && (
              <Button look="primary" name="confirmed" value="yes">
                {m.enablement_take_over({ count: preview.rows.length })}
              </Button>
            )}
          </div>
          {isReady && <PreviewTable rows={preview.rows} />}
        </PostForm>
      </Card>
    </>
  )
}

function PreviewTable({ rows }: { rows: readonly PreviewedResult[] }) {
  return (
    <>
      <TableScroll label={m.enablement_import_preview()}>
        <table className="data-table min-w-[680px]">
          <caption className="sr-only">{m.enablement_import_preview()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.enablement_import_date()}</th>
              <th scope="col">{m.enablement_column_title()}</th>
              <th scope="col">{m.enablement_import_sub_process()}</th>
              <th scope="col">{m.enablement_branch()}</th>
              <th scope="col">{m.enablement_role()}</th>
              <th scope="col" className="num">
                {m.enablement_column_reached()}
              </th>
              <th scope="col" className="num">
                {m.enablement_column_passed()}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.line}>
                <td className="whitespace-nowrap">{fullDay(row.heldOn)}</td>
                <th scope="row">
                  {row.title}
                  <span className="block text-xs font-normal text-ink-3">{enablementKindWord(row.kind)}</span>
                </th>
                <td>{row.subProcess ?? m.enablement_whole_programme()}</td>
                <td>{nameOf(row.unit)}</td>
                <td>{audienceWord(row.audience)}</td>
                <td className="num">{row.reached}</td>
                <td className="num">{row.passed ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rows.length > SHOWN && (
        <p className="text-xs text-ink-3">{m.enablement_import_more({ count: rows.length - SHOWN })}</p>
      )}
    </>
  )
}
