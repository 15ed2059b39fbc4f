import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { PracticeView } from '../practice-view'
import { DecisionText } from './decision-text'

/** Decisions on practices that the reference has taken out since. */
export function FormerPractices({ practices }: { practices: readonly PracticeView[] }) {
  if (practices.length === 0) return null
  return (
    <Card title={m.tailoring_former()} note={m.tailoring_former_note()} className="mt-4">
      <ul className="divide-y divide-line-2">
        {practices.map(({ key, title, decision }) => (
          <li key={key} className="grid gap-x-8 gap-y-1.5 py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
            <h3 className="font-semibold">{nameOf(title)}</h3>
            <DecisionText decision={decision} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
