import { Link } from '@remix-run/react'
import type { OnSaved } from '~/components/layout/use-saved'
import { Card } from '~/components/ui/card'
import type { Day } from '~/domain/vocabulary'
import { fileSize, fullDay, relativeDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { FormFaults } from '~/lib/form.server'
import type { CheckView } from '../check-view'
import type { EvidenceView } from '../evidence.server'
import { filePath, fileRemovalPath } from '../paths'
import { UploadForm } from './upload-form'

/** The files that show how a check stands, and the way to add one. */
export function EvidenceCard({
  check,
  files,
  slug,
  today,
  faults,
  onSaved,
}: {
  check: CheckView
  files: readonly EvidenceView[]
  slug: string
  today: Day
  faults: FormFaults | null
  onSaved: OnSaved
}) {
  const mayChange = check.may.addEvidence
  return (
    <Card title={<span id="evidence">{m.evidence_title()}</span>}>
      {files.length === 0 && <p className="text-ink-2">{m.evidence_none()}</p>}
      <ul aria-label={m.evidence_title()} className="grid">
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-baseline gap-x-3 border-b border-line-2 py-2 first:pt-0">
            <span className="min-w-0 flex-1">
              <a href={filePath(slug, file.id)} download className="break-all text-accent hover:underline">
                {file.name}
              </a>
              <span className="block text-xs text-ink-3" title={fullDay(file.addedOn)}>
                {m.evidence_added({
                  size: fileSize(file.bytes),
                  person: nameOf(file.addedBy),
                  when: relativeDay(file.addedOn, today),
                })}
              </span>
            </span>
            {mayChange && (
              <Link
                to={fileRemovalPath(slug, file.id)}
                className="py-1 text-sm text-ink-2 hover:text-bad hover:underline"
              >
                <span aria-hidden="true">{m.evidence_remove()}</span>
                <span className="sr-only">{m.evidence_remove_of({ name: file.name })}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <UploadForm checkId={check.id} slug={slug} faults={faults} onSaved={onSaved} />}
    </Card>
  )
}
