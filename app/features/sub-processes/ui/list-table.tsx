import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ListRow } from '../list-row'
import { type ListView, type Sort, sortQuery } from '../list-view'
import { ListTableRow } from './list-table-row'

interface ListTableProps {
  rows: readonly ListRow[]
  view: ListView
  slug: string
  today: string
  needed: number
}

const COLUMNS = 7

/** The sub-processes, under the headings of their groups unless another order is asked for. */
export function ListTable({ rows, view, slug, today, needed }: ListTableProps) {
  return (
    <Card>
      <table className="data-table">
        <caption className="sr-only">{m.room_sub_processes()}</caption>
        <thead>
          <tr>
            <Heading sort="name" view={view}>
              {m.sub_processes_column_name()}
            </Heading>
            <Heading sort="owner" view={view} className="hidden md:table-cell">
              {m.sub_processes_column_owner()}
            </Heading>
            <Heading sort="step" view={view} className="hidden md:table-cell">
              {m.sub_processes_column_step()}
            </Heading>
            <Heading sort="progress" view={view} className="hidden sm:table-cell">
              {m.sub_processes_column_progress()}
            </Heading>
            <Heading sort="readiness" view={view} className="hidden lg:table-cell">
              {m.sub_processes_column_readiness_short()}
            </Heading>
            <Heading sort="gate" view={view} className="hidden lg:table-cell">
              {m.sub_processes_column_gate()}
            </Heading>
            <Heading sort="status" view={view}>
              {m.sub_processes_column_status()}
            </Heading>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.code}>
              {view.sort === null && row.group.code !== rows[at - 1]?.group.code && <GroupHeading row={row} />}
              <ListTableRow row={row} slug={slug} today={today} needed={needed} showsGroup={view.sort !== null} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function GroupHeading({ row }: { row: ListRow }) {
  return (
    <tr>
      <th colSpan={COLUMNS} scope="colgroup" className="!pt-4">
        <span className={row.track === 'LTC' ? 'text-ltc' : 'text-mcr'}>{row.track}</span>
        <span className="ml-1.5 font-medium text-ink-2">{nameOf(row.group.name)}</span>
      </th>
    </tr>
  )
}

function Heading({
  sort,
  view,
  className = '',
  children,
}: {
  sort: Sort
  view: ListView
  className?: string
  children: ReactNode
}) {
  const isOn = view.sort === sort
  return (
    <th
      scope="col"
      aria-sort={isOn ? (view.dir === 'asc' ? 'ascending' : 'descending') : undefined}
      className={className}
    >
      <Link
        to={sortQuery(view, sort)}
        preventScrollReset
        className={`hover:text-ink hover:underline ${isOn ? 'font-semibold text-ink' : ''}`}
      >
        {children}
        {isOn && <span aria-hidden="true">{view.dir === 'asc' ? ' ↑' : ' ↓'}</span>}
      </Link>
    </th>
  )
}
