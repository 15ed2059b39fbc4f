import { Link } from '@remix-run/react'
import { TableScroll } from '~/components/ui/table-scroll'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import type { BranchChecks, BranchOfChecks, CheckCell, CheckColumn } from '../branch-checks'
import { cellWords } from '../branch-checks-sheet'
import { groupBy } from '../group-by'
import { checkPath } from '../paths'
import { CHECK_LOOKS, CheckStatusIcon } from './check-badge'
import { BLOCKER_MARK, OVERDUE_MARK, STALE_MARK } from './check-marks'

/** With more columns than this, their names stand upright, so that a screen and a sheet hold them. */
const LYING_AT_MOST = 6

/** The first column stays in sight while the others pass under it. */
const STICKY = 'sticky left-0 z-10 bg-paper print:static print:bg-transparent'

/** Branches by checks: each cell leads to its check. */
export function BranchChecksTable({
  slug,
  table: { columns, branches },
  isOfOneWave,
}: {
  slug: string
  table: Pick<BranchChecks, 'columns' | 'branches'>
  /** Then the wave need not be said of each branch. */
  isOfOneWave: boolean
}) {
  const dimensions = [...groupBy(columns, ({ dimension }) => dimension)]
  return (
    <TableScroll label={m.drill_table()}>
      <table className="data-table w-auto! min-w-full">
        <caption className="sr-only">{m.drill_table()}</caption>
        <thead>
          {dimensions.length > 1 && (
            <tr>
              <td className={STICKY} />
              <td />
              {dimensions.map(([dimension, own]) => (
                <th
                  key={dimension}
                  scope="colgroup"
                  colSpan={own.length}
                  className="border-l border-line! pl-2! text-ink-2!"
                >
                  {dimensionWord(dimension)}
                </th>
              ))}
            </tr>
          )}
          <tr className="align-bottom">
            <th scope="col" className={STICKY}>
              {m.readiness_branch()}
            </th>
            <th scope="col" className="num">
              {m.drill_branch_ready()}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} isUpright={columns.length > LYING_AT_MOST} />
            ))}
          </tr>
        </thead>
        <tbody>
          {branches.map((branch) => (
            <Row key={branch.rolloutId} {...{ slug, branch, columns, isOfOneWave }} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function ColumnHead({ column, isUpright }: { column: CheckColumn; isUpright: boolean }) {
  const { name, isBlocker, met, count } = column
  return (
    <th scope="col" className="px-1.5! text-center! align-bottom whitespace-normal!">
      <span
        className={
          isUpright
            ? 'mx-auto inline-block max-h-44 rotate-180 text-left leading-4 text-balance [writing-mode:vertical-rl] in-[:lang(zh)]:rotate-0 lg:max-h-52'
            : 'mx-auto inline-block max-w-44 min-w-20'
        }
      >
        {isBlocker && (
          <>
            <span aria-hidden="true">{BLOCKER_MARK} </span>
            <span className="sr-only">{m.readiness_is_blocker()}: </span>
          </>
        )}
        {nameOf(name)}
      </span>
      {count > 0 && (
        <span className="mt-1 block text-xs font-semibold text-ink-2 tabular-nums">
          <span aria-hidden="true">{m.drill_ready_at({ met, count })}</span>
          <span className="sr-only">{m.drill_ready_at_words({ met, count })}</span>
        </span>
      )}
    </th>
  )
}

function Row({
  slug,
  branch,
  columns,
  isOfOneWave,
}: {
  slug: string
  branch: BranchOfChecks
  columns: readonly CheckColumn[]
  isOfOneWave: boolean
}) {
  const name = nameOf(branch.name)
  return (
    <tr>
      <th scope="row" className={`max-w-28 min-w-24 pr-2! sm:max-w-none sm:whitespace-nowrap! ${STICKY}`}>
        {name}
        {!isOfOneWave && (
          <span className="block text-xs font-normal text-ink-3">{m.drill_wave({ wave: branch.wave })}</span>
        )}
      </th>
      <td className="num whitespace-nowrap">
        {branch.count === 0 ? m.drill_mark_settled() : m.drill_ready_at({ met: branch.met, count: branch.count })}
      </td>
      {columns.map(({ key, name: check }, at) => {
        const cell = branch.cells[at]
        return (
          <td key={key} className="px-1! py-1! text-center">
            {cell ? (
              <Cell slug={slug} cell={cell} check={nameOf(check)} branch={name} />
            ) : (
              <span className="text-ink-3">
                <span aria-hidden="true">–</span>
                <span className="sr-only">{m.drill_not_asked()}</span>
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Cell({ slug, cell, check, branch }: { slug: string; cell: CheckCell; check: string; branch: string }) {
  const status = cellWords(cell)
  return (
    <Link
      to={checkPath(slug, cell.id)}
      title={status}
      aria-label={m.drill_cell({ check, branch, status })}
      className={`inline-flex min-h-8 min-w-11 items-center justify-center gap-1 rounded-md text-xs font-semibold hover:outline-2 hover:outline-accent ${CHECK_LOOKS[cell.status]}`}
    >
      <CheckStatusIcon status={cell.status} />
      {cell.isOverdue && <span className="text-bad">{OVERDUE_MARK}</span>}
      {cell.isStale && <span>{STALE_MARK}</span>}
    </Link>
  )
}
