import { memo } from 'react'
import type { SubProcess } from '~/domain/plan'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveTint } from './wave-tint'

/** As wide as the matrix says by `--cell`. */
export const CELL_SIZE = 'h-[27px] w-(--cell) min-w-(--cell) max-w-(--cell)'

export interface RowProps {
  row: number
  subProcess: SubProcess
  waves: readonly number[]
  /** The number of each wave by its id. */
  numbers: ReadonlyMap<number, number>
  /** One character a cell, `0` where it does not hold; texts, so that a row as it was is not drawn anew. */
  live: string
  changed: string
  conflicting: string
  /** Columns that are selected; -1 and -1 where none is. */
  selectedFrom: number
  selectedTo: number
  /** The column of the cell that has the keyboard, -1 where none has. */
  active: number
  onHeading: (row: number, isSelecting: boolean) => void
}

/** A sub-process and its branches. */
export const MatrixRow = memo(function MatrixRow(props: RowProps) {
  const { row, subProcess, waves, numbers, live, changed, conflicting, selectedFrom, selectedTo, active } = props
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 w-(--head) min-w-(--head) max-w-(--head) border-r border-b border-line border-b-line-2 bg-surface p-0 text-left font-normal"
      >
        <button
          type="button"
          tabIndex={-1}
          onClick={(event) => props.onHeading(row, event.shiftKey)}
          title={`${subProcess.code} ${nameOf(subProcess.name)}`}
          className="block w-full truncate px-2 text-left leading-[26px] hover:text-accent"
        >
          <span className="mr-1.5 text-xs text-ink-3">{subProcess.code}</span>
          {nameOf(subProcess.name)}
        </button>
      </th>
      {waves.map((waveId, col) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          key={col}
          row={row}
          col={col}
          number={numbers.get(waveId) ?? 0}
          isLive={live[col] === '1'}
          isChanged={changed[col] === '1'}
          conflict={conflicting[col] ?? '0'}
          isSelected={col >= selectedFrom && col <= selectedTo}
          isActive={col === active}
        />
      ))}
    </tr>
  )
})

const Cell = memo(function Cell({
  row,
  col,
  number,
  isLive,
  isChanged,
  conflict,
  isSelected,
  isActive,
}: {
  row: number
  col: number
  /** Of its wave; 0 when it is in none. */
  number: number
  isLive: boolean
  isChanged: boolean
  /** `1` where the cell is part of a sum that is too much, `2` where a conflict is about itself. */
  conflict: string
  isSelected: boolean
  isActive: boolean
}) {
  const look = [
    CELL_SIZE,
    'relative cursor-cell border-r border-b border-line-2 p-0 text-center text-xs leading-none tabular-nums select-none',
    number === 0 ? 'text-ink-3' : waveTint(number),
    isChanged ? 'font-bold underline decoration-2 underline-offset-2' : '',
    isSelected ? 'shadow-[inset_0_0_0_99px_rgb(from_var(--accent)_r_g_b/0.16)]' : '',
    conflict === '2' ? 'outline-2 -outline-offset-2 outline-warn' : '',
  ]
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, not of a table
      role="gridcell"
      data-row-at={row}
      data-col-at={col}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected || undefined}
      aria-readonly={isLive || undefined}
      className={look.join(' ')}
    >
      {number > 0 && number}
      {isLive && (
        <span className="absolute right-0 bottom-0 text-[9px] leading-[9px] text-ok">
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{m.planner_live()}</span>
        </span>
      )}
      {conflict > '0' && (
        <span className="absolute top-0 right-0 text-[8px] leading-[9px] text-warn">
          <span aria-hidden="true">▲</span>
          <span className="sr-only">{m.planner_conflict()}</span>
        </span>
      )}
    </td>
  )
})
