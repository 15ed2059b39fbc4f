import {
  type CSSProperties,
  type FocusEventHandler,
  Fragment,
  type KeyboardEventHandler,
  type MouseEventHandler,
  type PointerEventHandler,
  type Ref,
} from 'react'
import type { SubProcess } from '~/domain/plan'
import type { BoardBranch } from '~/domain/plan-board'
import { m } from '~/i18n/generated/messages'
import { currentLocale, nameOf } from '~/i18n/locale'
import { trackLongWord } from '~/i18n/words'
import type { Area, Grid, Spot } from '../grid'
import { CELL_SIZE, MatrixRow } from './matrix-row'

/** Branches that leave room for wide cells; with more, cells are as wide as a finger needs: 30 stand side by side. */
const ROOMY = 16

export interface MatrixMarks {
  live: readonly string[]
  changed: readonly string[]
  conflicting: readonly string[]
}

/** Sub-processes down by track, branches across by region; a grid for the keyboard, a sheet for the hand. */
export function Matrix({
  gridRef,
  subProcesses,
  branches,
  grid,
  numbers,
  marks,
  selected,
  active,
  isDrawnByFinger,
  onRow,
  onColumn,
  ...hands
}: {
  gridRef: Ref<HTMLTableElement>
  subProcesses: readonly SubProcess[]
  branches: readonly BoardBranch[]
  grid: Grid
  numbers: ReadonlyMap<number, number>
  marks: MatrixMarks
  selected: Area
  active: Spot
  /** Whether a finger draws; else it scrolls. */
  isDrawnByFinger: boolean
  onRow: (row: number, isSelecting: boolean) => void
  onColumn: (col: number, isSelecting: boolean) => void
  onKeyDown: KeyboardEventHandler
  onPointerDown: PointerEventHandler
  onPointerMove: PointerEventHandler
  onPointerUp: PointerEventHandler
  onPointerCancel: PointerEventHandler
  onPointerOver: PointerEventHandler
  onClick: MouseEventHandler
  onFocus: FocusEventHandler
}) {
  // Chinese is written downwards as it stands; Latin letters lie on their side, and are read from below.
  const isLatin = currentLocale() === 'en'
  const isSelected = (row: number) => row >= selected.top && row <= selected.bottom
  return (
    <div className="relative max-h-[max(22rem,calc(100dvh-250px))] scroll-pt-[132px] scroll-pl-[132px] w-fit max-w-full overflow-auto rounded-lg border border-line bg-surface sm:scroll-pl-[200px]">
      <table
        ref={gridRef}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked in is a grid
        role="grid"
        aria-label={m.planner_matrix()}
        aria-multiselectable="true"
        className={`w-[calc(var(--head)+var(--cols)*var(--cell))] table-fixed border-separate border-spacing-0 text-sm [--cell:27px] [--head:132px] ${branches.length <= ROOMY ? 'sm:[--cell:38px] sm:[--head:300px]' : 'sm:[--cell:24px] sm:[--head:200px]'}`}
        style={{ touchAction: isDrawnByFinger ? 'none' : 'auto', '--cols': branches.length } as CSSProperties}
        {...hands}
      >
        <colgroup>
          <col className="w-(--head)" />
          <col span={branches.length} className="w-(--cell)" />
        </colgroup>
        <thead>
          <tr>
            <th
              scope="col"
              rowSpan={2}
              className="sticky top-0 left-0 z-30 border-r border-b border-line bg-surface px-2 py-1.5 text-left align-bottom text-xs font-medium text-ink-3"
            >
              {m.planner_sub_process()}
            </th>
            {regionsOf(branches).map(({ key, name, count }) => (
              <th
                key={key}
                scope="colgroup"
                colSpan={count}
                className="sticky top-0 z-20 h-[22px] max-w-0 truncate border-r border-line bg-surface px-1 text-left text-xs font-medium text-ink-2"
                title={name}
              >
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {branches.map((branch, col) => (
              <th
                key={branch.id}
                scope="col"
                className={`${CELL_SIZE} sticky top-[22px] z-20 h-auto border-r border-b border-line-2 border-b-line bg-surface p-0 align-bottom font-normal`}
              >
                <button
                  type="button"
                  tabIndex={-1}
                  title={nameOf(branch.name)}
                  onClick={(event) => onColumn(col, event.shiftKey)}
                  className={`mx-auto block max-h-[110px] overflow-hidden py-1.5 text-xs leading-4 text-ellipsis whitespace-nowrap text-ink-2 [writing-mode:vertical-rl] hover:text-accent ${isLatin ? 'rotate-180 text-left' : 'text-right'}`}
                >
                  {nameOf(branch.name)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subProcesses.map((subProcess, row) => (
            <Fragment key={subProcess.id}>
              {subProcess.track !== subProcesses[row - 1]?.track && (
                <tr>
                  <th
                    scope="rowgroup"
                    className="sticky left-0 z-10 border-b border-line-2 bg-paper px-2 py-1 text-left text-xs font-semibold"
                  >
                    {trackLongWord(subProcess.track)}
                  </th>
                  <td colSpan={branches.length} className="border-b border-line-2 bg-paper" />
                </tr>
              )}
              <MatrixRow
                row={row}
                subProcess={subProcess}
                waves={grid[row] ?? []}
                numbers={numbers}
                live={marks.live[row] ?? ''}
                changed={marks.changed[row] ?? ''}
                conflicting={marks.conflicting[row] ?? ''}
                selectedFrom={isSelected(row) ? selected.left : -1}
                selectedTo={isSelected(row) ? selected.right : -1}
                active={active.row === row ? active.col : -1}
                onHeading={onRow}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Neighbouring branches of the same region under one heading. */
function regionsOf(branches: readonly BoardBranch[]): { key: number; name: string; count: number }[] {
  const regions: { key: number; name: string; count: number }[] = []
  for (const branch of branches) {
    const name = branch.region ? nameOf(branch.region) : ''
    const last = regions[regions.length - 1]
    if (last?.name === name) last.count += 1
    else regions.push({ key: branch.id, name, count: 1 })
  }
  return regions
}
