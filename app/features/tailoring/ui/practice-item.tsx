import { type ReactNode, useEffect, useRef } from 'react'
import { editedFields } from '~/components/forms/edited-fields'
import { StatusBadge } from '~/components/ui/status-badge'
import type { ToldRefusal } from '~/domain/verdict'
import { type Name, TAILORING_DECISIONS } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { type PracticeView, practiceAnchor } from '../practice-view'
import { choiceWord } from '../sentences'
import { unitField } from '../unit-field'
import { DecisionBadge } from './decision-badge'
import { DecisionText } from './decision-text'
import { PracticeForm } from './practice-form'
import { PracticeText } from './practice-text'

export interface DecideFaults {
  values: Record<string, string>
  errors: Record<string, string[]>
  refusals: readonly ToldRefusal[]
}

interface Props {
  practice: PracticeView
  mayDecide: boolean
  branches: readonly { id: number; name: Name }[]
  faults: DecideFaults | null
  /** Told once what was sent from here is saved. */
  onSaved: (key: string) => void
}

/** A practice of the reference beside what is made of it. */
export function PracticeItem({ practice, mayDecide, branches, faults, onSaved }: Props) {
  const { key, title, decision, hasChanged } = practice
  const version = decision?.version ?? 0
  const sent = useRef<number | null>(null)
  useEffect(() => {
    // A conflict brings another version, too, but the form stays where the eyes are.
    if (sent.current === null || sent.current === version || faults !== null) return
    sent.current = null
    onSaved(key)
  }, [version, key, faults, onSaved])
  const name = nameOf(title)
  return (
    <li
      id={practiceAnchor(key)}
      className="grid scroll-mt-4 items-start gap-x-8 gap-y-3 border-b border-line-2 py-4 first:pt-1 last:border-0 last:pb-1 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]"
    >
      <div>
        <h3 className="mb-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
          <a href={`#${practiceAnchor(key)}`} data-row className="hover:underline">
            {name}
          </a>
          {hasChanged && <StatusBadge status="atRisk" text={m.tailoring_changed_since()} />}
        </h3>
        <PracticeText practice={practice} />
      </div>
      <div className="min-w-0">
        {decision && <DecisionText decision={decision} />}
        {mayDecide ? (
          <Fold
            key={version}
            isFolded={decision !== null && !hasChanged && faults === null}
            practice={name}
            label={decision && m.tailoring_decide_anew()}
          >
            <PracticeForm
              practice={practice}
              fields={editedFields(faults, savedOf(practice), { decision: wordOf })}
              branches={branches}
              onSend={() => {
                sent.current = version
              }}
            />
          </Fold>
        ) : (
          decision === null && <DecisionBadge decision={null} />
        )}
      </div>
    </li>
  )
}

/** What is decided is read first; its form is opened to decide anew. */
function Fold({
  isFolded,
  label,
  practice,
  children,
}: {
  isFolded: boolean
  label: string | null
  practice: string
  children: ReactNode
}) {
  if (label === null) return children
  return (
    <details open={!isFolded} className="no-print mt-2">
      <summary className="w-max max-w-full cursor-pointer py-1 text-sm text-accent hover:underline">
        {label}
        <span className="sr-only"> {practice}</span>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}

function savedOf({ decision }: PracticeView) {
  if (decision === null) return {}
  const units = decision.units.map(({ unitId, localDesign }) => [unitField(unitId), localDesign])
  const { reason, localDesign, pitfalls } = decision
  return { decision: decision.decision, reason, localDesign, pitfalls, ...Object.fromEntries(units) }
}

const wordOf = (value: string) =>
  TAILORING_DECISIONS.filter((one) => one === value)
    .map(choiceWord)
    .join('')
