import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { TableScroll } from '~/components/ui/table-scroll'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Matrix, MatrixCell, MatrixRow } from '../matrix'
import { placePath } from '../paths'
import { STATE_SIGNS, stateWord } from '../state-words'
import { STATE_TONES } from './state-mark'

/** Branches by sub-processes: how each stands, as an icon, a word and a colour. */
export function MatrixTable({ matrix: { columns, rows }, slug }: { matrix: Matrix; slug: string }) {
  return (
    <TableScroll label={m.rollout_table()}>
      <table className="data-table text-xs">
        <caption className="sr-only">{m.rollout_table()}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 z-1 bg-bg">
              {m.rollout_branch()}
            </th>
            {columns.map(({ id, code, name }) => (
              <th key={id} scope="col" title={nameOf(name)} className="whitespace-nowrap px-1!">
                {code}
                <span className="sr-only"> {nameOf(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.branch.id}>
              {row.branch.region?.id !== rows[at - 1]?.branch.region?.id || at === 0 ? (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 1} className="pt-3! font-normal text-ink-3!">
                    <span className="sticky left-0">
                      {row.branch.region ? nameOf(row.branch.region.name) : m.rollout_region_none()}
                    </span>
                  </th>
                </tr>
              ) : null}
              <Row row={row} codes={columns.map(({ code }) => code)} slug={slug} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Row({ row: { branch, cells }, codes, slug }: { row: MatrixRow; codes: readonly string[]; slug: string }) {
  const name = nameOf(branch.name)
  return (
    <tr>
      <th scope="row" className="sticky left-0 z-1 whitespace-nowrap bg-bg">
        {name}
      </th>
      {cells.map((cell, at) => {
        const code = codes[at] ?? ''
        return (
          <td key={code} className="p-0.5!">
            {cell && <Cell cell={cell} to={placePath(slug, code, branch.id)} label={labelOf(cell, code, name)} />}
          </td>
        )
      })}
    </tr>
  )
}

function Cell({ cell, to, label }: { cell: MatrixCell; to: string; label: string }) {
  const { state, scores, isFinding, isUnconfirmed } = cell
  const isLive = state !== 'planned' && state !== 'preparing'
  return (
    <Link
      to={to}
      title={label}
      aria-label={label}
      className={`block min-w-16 rounded px-1.5 py-0.5 leading-4 whitespace-nowrap hover:underline ${STATE_TONES[state]}`}
    >
      {STATE_SIGNS[state]} {stateWord(state)}
      {isLive && (
        <span className="block text-[11px] tabular-nums">
          {scores ? `${scores[0]}·${scores[1]}` : '–'}
          {(isFinding || isUnconfirmed) && <b className="ml-1 text-warn">!</b>}
        </span>
      )}
    </Link>
  )
}

function labelOf({ state, scores, isFinding, isUnconfirmed }: MatrixCell, code: string, branch: string): string {
  return [
    m.rollout_cell_label({ code, branch, state: stateWord(state) }),
    ...(scores ? [m.rollout_cell_scores({ deployment: scores[0], effect: scores[1] })] : []),
    ...(isUnconfirmed ? [m.rollout_cell_unconfirmed()] : []),
    ...(isFinding ? [m.rollout_cell_finding()] : []),
  ].join(m.rollout_list_comma())
}
