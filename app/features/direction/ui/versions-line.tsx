import { Link } from '@remix-run/react'
import type { DiagnosisState } from '~/domain/vocabulary'
import { diagnosisStateWord } from '~/i18n/direction-words'
import { m } from '~/i18n/generated/messages'

/** The versions of the diagnosis, where there are several; the one that is shown is not a link. */
export function VersionsLine({
  versions,
  shown,
}: {
  versions: readonly { number: number; state: DiagnosisState }[]
  shown: number
}) {
  if (versions.length < 2) return null
  return (
    <nav
      aria-label={m.direction_versions()}
      className="no-print mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2"
    >
      {versions.map(({ number, state }) => {
        const words = m.direction_version({ number, state: diagnosisStateWord(state) })
        return number === shown ? (
          <span key={number} aria-current="page" className="font-semibold">
            {words}
          </span>
        ) : (
          <Link key={number} to={`?version=${number}`} className="text-accent hover:underline">
            {words}
          </Link>
        )
      })}
    </nav>
  )
}
