import { editedFields } from '~/components/forms/edited-fields'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { isConflict, versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { FormFaults } from '~/lib/form.server'
import type { ScopeBoard } from '../queries.server'
import { ScopeMatrix } from './scope-matrix'
import { scopeSentence } from './sentences'
import { useScopeMatrix } from './use-scope-matrix'

const SHOWN = 8

export function ScopeForm({
  board,
  wave,
  isOpen,
  faults,
  saved,
  cancelTo,
}: {
  board: ScopeBoard
  wave: number
  /** Whether it still takes in more. */
  isOpen: boolean
  faults: FormFaults | undefined
  /** What is in the wave now. */
  saved: { version: number; cells: readonly string[] }
  cancelTo: string
}) {
  const fields = editedFields(faults, saved)
  const chosen = new Set(fields.list('cells'))
  const matrix = useScopeMatrix(countOf(chosen))
  return (
    <PostForm onChange={matrix.recount}>
      <input type="hidden" name="version" value={versionToSend(faults, saved.version)} />
      <FormProblems
        problems={[...problemsOf(faults), ...(isConflict(faults) ? differences(board, chosen, saved.cells) : [])]}
      />
      <ScopeMatrix board={board} wave={wave} isOpen={isOpen} chosen={chosen} matrix={matrix} />
      <div className="sticky bottom-0 z-20 -mx-4 -mb-3.5 flex flex-wrap items-center gap-3 rounded-b-lg border-t border-line bg-surface px-4 py-3">
        <Button look="primary">{m.waves_scope_save()}</Button>
        <LinkButton look="quiet" to={cancelTo}>
          {m.form_cancel()}
        </LinkButton>
        {matrix.isScripted && (
          <p role="status" className="text-sm text-ink-2 tabular-nums">
            {scopeSentence(matrix.count)}
          </p>
        )}
      </div>
    </PostForm>
  )
}

/** The first few say enough. */
function problemsOf(faults: FormFaults | undefined): string[] {
  const refusals = faults?.refusals ?? []
  const shown = refusals.slice(0, SHOWN).map(({ sentence }) => sentence)
  if (refusals.length > SHOWN) shown.push(m.waves_more_problems({ count: refusals.length - SHOWN }))
  return shown
}

/** After a conflict: what is saved and not ticked here, and what is ticked here and not saved. */
function differences(board: ScopeBoard, chosen: ReadonlySet<string>, saved: readonly string[]): string[] {
  const theirs = saved.filter((key) => !chosen.has(key))
  const mine = [...chosen].filter((key) => !saved.includes(key))
  return [
    ...(theirs.length > 0 ? [m.waves_scope_theirs({ cells: cellWords(board, theirs) })] : []),
    ...(mine.length > 0 ? [m.waves_scope_mine({ cells: cellWords(board, mine) })] : []),
  ]
}

function cellWords(board: ScopeBoard, keys: readonly string[]): string {
  const words = keys.slice(0, SHOWN).map((key) => {
    const [subProcessId, unitId] = key.split(':').map(Number)
    const code = board.subProcesses.find(({ id }) => id === subProcessId)?.code ?? ''
    return `${code} × ${nameOf(board.branches.find(({ id }) => id === unitId)?.name ?? { zh: '', en: '' })}`
  })
  const more = keys.length - words.length
  return words.join(m.programmes_list_separator()) + (more > 0 ? m.waves_scope_more({ count: more }) : '')
}

function countOf(keys: ReadonlySet<string>) {
  const parts = (at: 0 | 1) => new Set([...keys].map((key) => key.split(':')[at])).size
  return { subProcesses: parts(0), branches: parts(1), rollouts: keys.size }
}
