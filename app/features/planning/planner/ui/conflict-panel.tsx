import { CONFLICT_KINDS, type Conflict, type ConflictKind } from '~/domain/conflict'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { type BoardNames, conflictKindWord, conflictSentence } from '../../ui/conflict-sentence'

/** Of one kind, as many as somebody reads; the others are counted. */
const SHOWN = 40

/** What speaks against the plan, by kind; each leads to where it shows. */
export function ConflictPanel({
  conflicts,
  names,
  today,
  onGo,
}: {
  conflicts: readonly Conflict[]
  names: BoardNames
  today: Day
  onGo: (conflict: Conflict) => void
}) {
  if (conflicts.length === 0) return <p className="text-sm text-ink-2">{m.planner_no_conflicts()}</p>
  return (
    <div className="grid gap-1">
      {CONFLICT_KINDS.map((kind) => (
        <OfKind
          key={kind}
          kind={kind}
          conflicts={conflicts.filter((one) => one.kind === kind)}
          names={names}
          today={today}
          onGo={onGo}
        />
      ))}
    </div>
  )
}

function OfKind({
  kind,
  conflicts,
  names,
  today,
  onGo,
}: {
  kind: ConflictKind
  conflicts: readonly Conflict[]
  names: BoardNames
  today: Day
  onGo: (conflict: Conflict) => void
}) {
  if (conflicts.length === 0) return null
  return (
    <details open={conflicts.length <= 6} data-conflicts={kind}>
      <summary className="py-1 text-sm">
        <span aria-hidden="true" className="mr-1 text-[10px] text-warn">
          ▲
        </span>
        {conflictKindWord(kind)}
        <span className="ml-1.5 text-ink-3 tabular-nums">{conflicts.length}</span>
      </summary>
      <ul className="mb-1.5 grid gap-x-6 border-l border-line-2 pl-2 text-sm text-ink-2 sm:grid-cols-2 xl:grid-cols-3">
        {conflicts.slice(0, SHOWN).map((conflict) => (
          <li key={conflict.key}>
            {conflict.cells.length > 0 ? (
              <button type="button" className="py-1 text-left hover:text-accent" onClick={() => onGo(conflict)}>
                {conflictSentence(conflict, names, today)}
              </button>
            ) : (
              <p className="py-1">{conflictSentence(conflict, names, today)}</p>
            )}
          </li>
        ))}
        {conflicts.length > SHOWN && (
          <li className="py-1 text-ink-3">{m.planner_more({ count: conflicts.length - SHOWN })}</li>
        )}
      </ul>
    </details>
  )
}
