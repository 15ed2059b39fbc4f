import { editedFields } from '~/components/forms/edited-fields'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'
import { reasonSentence } from '~/i18n/reason-sentence'
import type { FormFaults } from '~/lib/form.server'
import type { ScopeBoard } from '../queries.server'
import { ScopeMatrix } from './scope-matrix'
import { scopeSentence } from './sentences'
import { useScopeMatrix } from './use-scope-matrix'

const SHOWN = 8

export function ScopeForm({
  board,
  wave,
  faults,
  saved,
  cancelTo,
}: {
  board: ScopeBoard
  wave: number
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
      <FormProblems problems={problemsOf(faults, saved.cells)} />
      <ScopeMatrix board={board} wave={wave} chosen={chosen} matrix={matrix} />
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

/** The first few say enough; after a conflict also what is saved now. */
function problemsOf(faults: FormFaults | undefined, saved: readonly string[]): string[] {
  const refusals = faults?.refusals ?? []
  const shown = refusals.slice(0, SHOWN).map(({ reason }) => reasonSentence(reason))
  if (refusals.length > SHOWN) shown.push(m.waves_more_problems({ count: refusals.length - SHOWN }))
  if (refusals.some(({ reason }) => reason.code === 'conflict')) {
    shown.push(m.conflict_theirs({ value: scopeSentence(countOf(new Set(saved))) }))
  }
  return shown
}

function countOf(keys: ReadonlySet<string>) {
  const parts = (at: 0 | 1) => new Set([...keys].map((key) => key.split(':')[at])).size
  return { subProcesses: parts(0), branches: parts(1), rollouts: keys.size }
}
