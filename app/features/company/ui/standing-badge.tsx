import { Ban, CircleCheck, CircleDashed, type LucideIcon, Mail } from 'lucide-react'
import type { Day } from '~/domain/vocabulary'
import { relativeDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { PersonStanding } from '../person-standing'

const LOOKS: Readonly<Record<PersonStanding['kind'], { icon: LucideIcon; colour: string }>> = {
  active: { icon: CircleCheck, colour: 'text-ok' },
  invited: { icon: Mail, colour: 'text-accent' },
  waiting: { icon: CircleDashed, colour: 'text-ink-3' },
  deactivated: { icon: Ban, colour: 'text-ink-3' },
}

/** Whether somebody can sign in, and since or until when that holds. */
export function StandingBadge({ standing, today }: { standing: PersonStanding; today: Day }) {
  const { icon: Icon, colour } = LOOKS[standing.kind]
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon size={14} aria-hidden="true" className={`flex-none ${colour}`} />
      <span>{standingText(standing, today)}</span>
    </span>
  )
}

function standingText(standing: PersonStanding, today: Day): string {
  switch (standing.kind) {
    case 'active':
      return standing.lastSeen === null
        ? m.company_standing_active()
        : m.company_standing_seen({ day: relativeDay(standing.lastSeen, today) })
    case 'invited':
      return m.company_standing_invited({ day: shortDay(standing.until, today) })
    case 'waiting':
      return m.company_standing_waiting()
    case 'deactivated':
      return m.company_standing_deactivated({ day: shortDay(standing.since, today) })
  }
}
