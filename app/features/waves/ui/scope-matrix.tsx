import { memo, type ReactNode } from 'react'
import { StatusMark } from '~/components/ui/status-badge'
import { placeKey } from '~/domain/places'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Branch, ScopeBoard, ScopeSubProcess } from '../queries.server'
import { BranchHeading, MatrixFrame, SubProcessHeading } from './matrix-frame'
import type { useScopeMatrix } from './use-scope-matrix'

/** The whole programme as checkboxes: what is in the wave, what may come in, what another wave has. */
export function ScopeMatrix({
  board,
  wave,
  isOpen,
  chosen,
  matrix,
}: {
  board: ScopeBoard
  /** Its number. */
  wave: number
  /** Whether it still takes in more. */
  isOpen: boolean
  /** Keys of the cells that are ticked at first. */
  chosen: ReadonlySet<string>
  matrix: ReturnType<typeof useScopeMatrix>
}) {
  const taken = new Map(board.cells.map((cell) => [placeKey(cell), cell]))
  return (
    <MatrixFrame
      caption={m.waves_scope_caption()}
      tableRef={matrix.table}
      onKeyDown={matrix.onKeyDown}
      head={board.branches.map((branch, column) => (
        <BranchHeading key={branch.id}>
          <LineToggle
            isLive={matrix.isScripted}
            label={m.waves_toggle_column({ branch: nameOf(branch.name) })}
            onToggle={() => matrix.toggle('col', column)}
          >
            {nameOf(branch.name)}
          </LineToggle>
        </BranchHeading>
      ))}
    >
      {board.subProcesses.map((subProcess, row) => (
        <tr key={subProcess.id} className="hover:bg-line-2/50">
          <SubProcessHeading>
            <LineToggle
              isLive={matrix.isScripted}
              label={m.waves_toggle_row({ subProcess: subProcess.code })}
              onToggle={() => matrix.toggle('row', row)}
            >
              <span className="mr-1.5 font-normal whitespace-nowrap text-ink-3">{subProcess.code}</span>
              {nameOf(subProcess.name)}
            </LineToggle>
          </SubProcessHeading>
          {board.branches.map((branch, column) => {
            const key = placeKey({ subProcessId: subProcess.id, unitId: branch.id })
            const cell = taken.get(key)
            return (
              <td key={branch.id} className="border-b border-line-2 p-0 text-center">
                <Cell
                  subProcess={subProcess}
                  branch={branch}
                  row={row}
                  column={column}
                  isChosen={chosen.has(key)}
                  otherWave={cell && cell.wave !== wave ? cell.wave : null}
                  isLive={cell !== undefined && cell.wave === wave && cell.isLive}
                  isClosed={!isOpen && cell === undefined && !chosen.has(key)}
                />
              </td>
            )
          })}
        </tr>
      ))}
    </MatrixFrame>
  )
}

/** Kept as it is drawn: a programme has thousands of them, and ticking one changes none of the others. */
const Cell = memo(function Cell({
  subProcess,
  branch,
  row,
  column,
  isChosen,
  otherWave,
  isLive,
  isClosed,
}: {
  subProcess: ScopeSubProcess
  branch: Branch
  row: number
  column: number
  isChosen: boolean
  otherWave: number | null
  isLive: boolean
  /** Not in the wave, and too late to come in. */
  isClosed: boolean
}) {
  if (isClosed) return null
  const facts = { subProcess: subProcess.code, branch: nameOf(branch.name) }
  if (otherWave !== null) {
    const sentence = m.waves_cell_other({ ...facts, wave: otherWave })
    return (
      <span title={sentence} className="inline-grid size-5 place-items-center rounded bg-line-2 text-xs text-ink-3">
        <span aria-hidden="true">{otherWave}</span>
        <span className="sr-only">{sentence}</span>
      </span>
    )
  }
  const value = placeKey({ subProcessId: subProcess.id, unitId: branch.id })
  if (isLive) {
    return (
      <span title={m.waves_cell_live(facts)} data-live={value} className="inline-grid size-5 place-items-center">
        <input type="hidden" name="cells[]" value={value} />
        <StatusMark status="done" />
        <span className="sr-only">{m.waves_cell_live(facts)}</span>
      </span>
    )
  }
  return (
    <label className="grid h-9 cursor-pointer place-items-center sm:h-8">
      <input
        type="checkbox"
        name="cells[]"
        value={value}
        defaultChecked={isChosen}
        data-row-at={row}
        data-col-at={column}
        aria-label={m.waves_cell(facts)}
        className="size-4 accent-(--accent)"
      />
    </label>
  )
})

/** A heading that ticks or clears its whole line, once there is script to do it. */
function LineToggle({
  isLive,
  label,
  onToggle,
  children,
}: {
  isLive: boolean
  label: string
  onToggle: () => void
  children: ReactNode
}) {
  if (!isLive) return children
  return (
    <button
      type="button"
      onClick={onToggle}
      title={label}
      className="w-full text-inherit hover:text-accent [text-align:inherit]"
    >
      {children}
      <span className="sr-only"> {label}</span>
    </button>
  )
}
