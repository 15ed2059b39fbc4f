import { Link } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Day } from '~/domain/vocabulary'
import { fullDay, relativeDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord, neededByWord } from '~/i18n/words'
import type { CheckView } from '../check-view'
import { checkPath } from '../paths'

/** Where the check belongs, what it is needed for, and when somebody last said how it stands. */
export function CheckFacts({
  check,
  today,
  isWithin = false,
  me = null,
}: {
  check: CheckView
  today: Day
  /** On the page of its sub-process and branch, which need not be said again. */
  isWithin?: boolean
  /** Whose page it is: nobody needs to be told that they were asked themselves. */
  me?: number | null
}) {
  const { assignee } = check
  return (
    // The dots stand left of each fact and are cut off where a line begins.
    <div className="mt-0.5 overflow-hidden">
      <ul className="-ml-4 flex flex-wrap text-xs text-ink-3">
        {!isWithin && <Fact title={nameOf(check.subProcess.name)}>{check.subProcess.code}</Fact>}
        {!isWithin && check.unit && <Fact>{nameOf(check.unit.name)}</Fact>}
        <Fact>{dimensionWord(check.dimension)}</Fact>
        {!isWithin && <Fact>{neededByWord(check.neededBy)}</Fact>}
        {check.isBlocker && <Fact>{m.readiness_is_blocker()}</Fact>}
        {assignee && assignee.id !== me && <Fact>{m.readiness_assigned({ person: nameOf(assignee.name) })}</Fact>}
        <Fact title={fullDay(check.updatedOn)}>{lastUpdate(check, today)}</Fact>
      </ul>
    </div>
  )
}

/** What was said of it: the note, and the evidence with its link and files. */
export function CheckWords({ check, slug }: { check: CheckView; slug: string }) {
  const { note, evidenceNote, evidenceLink, fileCount } = check
  if (note === '' && evidenceNote === '' && evidenceLink === '' && fileCount === 0) return null
  return (
    <div className="mt-1 grid gap-0.5 text-sm text-ink-2">
      {note && <p className="break-words whitespace-pre-line">{note}</p>}
      {(evidenceNote || evidenceLink || fileCount > 0) && (
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
          )}{' '}
          {fileCount > 0 && (
            <Link to={`${checkPath(slug, check.id)}#evidence`} className="text-accent hover:underline">
              {m.evidence_count({ count: fileCount })}
            </Link>
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
    <li title={title} className="relative pl-4 before:absolute before:left-1.5 before:content-['·']">
      {children}
    </li>
  )
}
