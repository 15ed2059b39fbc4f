import { Link } from '@remix-run/react'
import { useRef } from 'react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { useFirstFault } from '~/components/forms/use-first-fault'
import { isConflict } from '~/components/forms/version-to-send'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { FilterForm } from '~/components/ui/filter-form'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { TableScroll } from '~/components/ui/table-scroll'
import { AUDIENCES } from '~/domain/vocabulary'
import { audienceWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { FormFaults } from '~/lib/form.server'
import type { HeadCountLine, headCountTable } from '../head-count-table.server'
import { enablementPath, headCountsPath } from '../paths'
import { NumberCell } from './number-cell'

interface Props {
  slug: string
  q: string
  table: Awaited<ReturnType<typeof headCountTable>>
  faults: FormFaults | null | undefined
}

/** How many people of each role branches have, as a table to fill in. */
export function HeadCountsPage({ slug, q, table, faults }: Props) {
  const { lines, page, pages, counted, branches, people } = table
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, faults)
  const fields = editedFields(faults, savedCells(lines))
  const pathOf = (to: number) => `?${new URLSearchParams({ ...(q && { q }), page: String(to) })}`
  return (
    <>
      <PageHeader
        question={
          <Link to={enablementPath(slug)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_enablement()}
          </Link>
        }
        title={m.enablement_head_counts_title({ counted, branches, people })}
        actions={<LinkButton to={`${headCountsPath(slug)}/paste`}>{m.enablement_head_counts_paste()}</LinkButton>}
      />
      <Card note={m.enablement_head_counts_note()} title={m.enablement_head_counts()}>
        <div className="mb-3">
          <FilterForm
            key={q}
            kept={new URLSearchParams()}
            apply={m.enablement_filter_apply()}
            search={{ value: q, words: m.enablement_filter_search() }}
          >
            {null}
          </FilterForm>
        </div>
        <PostForm ref={form} key={`${q}-${page}`} className="grid gap-3">
          <FormProblems problems={fields.problems} />
          <TableScroll label={m.enablement_head_counts()}>
            <table className="data-table w-auto!">
              <caption className="sr-only">{m.enablement_head_counts()}</caption>
              <thead>
                <tr>
                  <th scope="col">{m.enablement_branch()}</th>
                  {AUDIENCES.map((audience) => (
                    <th key={audience} scope="col" className="num">
                      {audienceWord(audience)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Row key={line.unitId} line={line} fields={fields} faults={faults} />
                ))}
              </tbody>
            </table>
          </TableScroll>
          <FormActions back={enablementPath(slug)} />
        </PostForm>
        <Pager page={page} pages={pages} pathOf={pathOf} />
      </Card>
    </>
  )
}

function Row({
  line: { unitId, name, people },
  fields,
  faults,
}: {
  line: HeadCountLine
  fields: ReturnType<typeof editedFields>
  faults: FormFaults | null | undefined
}) {
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {nameOf(name)}
      </th>
      {AUDIENCES.map((audience, at) => {
        const key = `${unitId}.${audience}`
        const saved = people[at] ?? ''
        // After a conflict both values have been shown, so that sending again means it.
        const was = isConflict(faults) ? saved : (faults?.values[`was.${key}`] ?? saved)
        return (
          <td key={audience} className="num">
            <input type="hidden" name={`was.${key}`} value={was} />
            <NumberCell fields={fields} name={`people.${key}`} label={`${nameOf(name)} · ${audienceWord(audience)}`} />
          </td>
        )
      })}
    </tr>
  )
}

const savedCells = (lines: readonly HeadCountLine[]) =>
  Object.fromEntries(
    lines.flatMap(({ unitId, people }) =>
      AUDIENCES.map((audience, at) => [`people.${unitId}.${audience}`, people[at] ?? null] as const),
    ),
  )
