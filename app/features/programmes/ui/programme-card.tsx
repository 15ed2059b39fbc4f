import { Link } from '@remix-run/react'
import { LevelBar } from '~/components/ui/level-bar'
import { StatusBadge, toneOf } from '~/components/ui/status-badge'
import type { CoordinatorKind, Day, Name, Role, Status } from '~/domain/vocabulary'
import { fullDay, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { languageOfName, nameOf } from '~/i18n/locale'
import { coordinatorWord, standingWord } from '~/i18n/words'

export interface ListedProgramme {
  slug: string
  name: Name
  status: Status
  earned: number
  planned: number
  startOn: Day
  coordinatorKind: CoordinatorKind
  roles: readonly Role[]
}

/** One programme of the list: how it stands, how far it is against its plan, who coordinates, and one's own part. */
export function ProgrammeCard({ programme }: { programme: ListedProgramme }) {
  const { slug, name, status, earned, planned, startOn, coordinatorKind, roles } = programme
  return (
    <article className="card relative grid content-start gap-3 rounded-lg border border-line bg-surface px-4 py-3.5 hover:border-ink-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">
          <Link
            to={`/programmes/${slug}`}
            data-row
            lang={languageOfName(name)}
            className="after:absolute after:inset-0 after:rounded-lg"
          >
            {nameOf(name)}
          </Link>
        </h2>
        <StatusBadge status={status} />
      </div>
      <div className="grid gap-1.5">
        <p className="flex items-baseline justify-between gap-3 text-sm text-ink-2">
          <span>{m.programmes_column_progress()}</span>
          <span className="tabular-nums">
            <strong className="font-semibold text-ink">{percent(earned)}</strong> / {percent(planned)}
          </span>
        </p>
        <LevelBar value={earned} mark={planned} tone={toneOf(status)} />
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Fact term={m.programmes_column_start()}>{fullDay(startOn)}</Fact>
        <Fact term={m.programmes_coordinator()}>{coordinatorWord(coordinatorKind)}</Fact>
        {roles.length > 0 && (
          <Fact term={m.programmes_own_role()}>{roles.map(standingWord).join(m.programmes_list_separator())}</Fact>
        )}
      </dl>
    </article>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-ink-3">{term}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  )
}
