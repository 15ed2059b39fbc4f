import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Day } from '~/domain/vocabulary'
import { fullDay, relativeDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord, neededByWord } from '~/i18n/words'
import type { CheckView } from '../check-view'

/** Where the check belongs, what it is needed for, and when somebody last said how it stands. */
export function CheckFacts({ check, today, isWithin = false }: { check: CheckView; today: Day; isWithin?: boolean }) {
  return (
    <ul className="mt-0.5 flex flex-wrap text-xs text-ink-3">
      {!isWithin && <Fact title={nameOf(check.subProcess.name)}>{check.subProcess.code}</Fact>}
      {!isWithin && check.unit && <Fact>{nameOf(check.unit.name)}</Fact>}
      <Fact>{dimensionWord(check.dimension)}</Fact>
      {!isWithin && <Fact>{neededByWord(check.neededBy)}</Fact>}
      {check.isBlocker && <Fact>{m.readiness_is_blocker()}</Fact>}
      {check.assignee && <Fact>{m.readiness_assigned({ person: nameOf(check.assignee.name) })}</Fact>}
      <Fact title={fullDay(check.updatedOn)}>{lastUpdate(check, today)}</Fact>
    </ul>
  )
}

/** What was said of it: the note, and the evidence with its link. */
export function CheckWords({ check }: { check: CheckView }) {
  const { note, evidenceNote, evidenceLink } = check
  if (note === '' && evidenceNote === '' && evidenceLink === '') return null
  return (
    <div className="mt-1 grid gap-0.5 text-sm text-ink-2">
      {note && <p className="break-words whitespace-pre-line">{note}</p>}
      {(evidenceNote || evidenceLink) && (
        <p className="break-words">
          {evidenceNote}{' '}
          {evidenceLink && (
            <a
              href={evidenceLink}
              target="_blank"
              rel="noopener noreferrer"
              className="inline-flex items-center gap-1 text-accent hover:underline"
            >
              {m.readiness_evidence_open()}
              <ExternalLink size={12} aria-hidden="true" />
            </a>
          )}
        </p>
      )}
    </div>
  )
}

function lastUpdate(check: CheckView, today: Day): string {
  const when = relativeDay(check.updatedOn, today)
  return check.updatedBy
    ? m.readiness_updated_by({ when, person: nameOf(check.updatedBy) })
    : m.readiness_never_updated()
}

function Fact({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <li title={title} className="after:mx-1.5 after:content-['·'] last:after:hidden">
      {children}
    </li>
  )
}
