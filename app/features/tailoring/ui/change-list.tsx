import { Card } from '~/components/ui/card'
import type { PracticeChange, PracticeField, PracticeInEdition } from '~/domain/tailoring'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ChangeGroup } from '../change-groups'
import { differingPart } from '../differing-part'
import { DecisionBadge } from './decision-badge'

const KINDS = {
  added: m.tailoring_change_added,
  changed: m.tailoring_change_changed,
  moved: m.tailoring_change_moved,
  retired: m.tailoring_change_retired,
} as const

/** What the reference says differently now, by sub-process, with what the programme had decided. */
export function ChangeList({ groups }: { groups: readonly ChangeGroup[] }) {
  return (
    <div className="grid gap-4">
      {groups.map(({ code, name, changes }) => (
        <Card key={code} title={`${code} ${nameOf(name)}`}>
          <ul className="divide-y divide-line-2">
            {changes.map((change) => (
              <li key={change.key} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
                <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
                  <span className="rounded bg-accent-soft px-1.5 text-xs leading-5 font-semibold text-accent-ink">
                    {KINDS[change.kind]()}
                  </span>
                  <span className="font-semibold">{nameOf((change.after ?? change.before).title)}</span>
                  {change.kind !== 'added' && change.decision !== undefined && (
                    <span className="ml-auto">
                      <DecisionBadge decision={change.decision} />
                    </span>
                  )}
                </p>
                <Words change={change} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function Words({ change }: { change: PracticeChange<PracticeInEdition> }) {
  switch (change.kind) {
    case 'added':
      return <p className="max-w-prose">{nameOf(change.after.text)}</p>
    case 'changed':
      return change.fields.map((field) => (
        <BeforeAfter key={field} field={field} before={change.before} after={change.after} />
      ))
    case 'moved':
    case 'retired':
      return null
  }
}

const FIELDS: Readonly<Record<PracticeField, () => string>> = {
  title: m.tailoring_field_title,
  text: m.tailoring_field_text,
  pitfall: m.tailoring_pitfall,
}

/** A field in the reader's language; where only the other language has changed, it is shown in that one. */
function BeforeAfter({
  field,
  before,
  after,
}: {
  field: PracticeField
  before: PracticeInEdition
  after: PracticeInEdition
}) {
  const isSame = nameOf(before[field]) === nameOf(after[field])
  const read = (name: Name) => (isSame ? `${name.zh}\n${name.en}` : nameOf(name))
  const parts = differingPart(read(before[field]), read(after[field]))
  return (
    <div className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
      <p className="whitespace-pre-line text-ink-2">
        <span className="block text-xs text-ink-3">{m.tailoring_before({ field: FIELDS[field]() })}</span>
        {parts.start}
        {parts.before && <del className="bg-bad-soft text-bad">{parts.before}</del>}
        {parts.end}
      </p>
      <p className="whitespace-pre-line">
        <span className="block text-xs text-ink-3">{m.tailoring_after({ field: FIELDS[field]() })}</span>
        {parts.start}
        {parts.after && <ins className="bg-ok-soft text-ok no-underline">{parts.after}</ins>}
        {parts.end}
      </p>
    </div>
  )
}
