import type { ReactNode } from 'react'
import { PageHeader } from '~/components/ui/page-header'
import { m } from '~/i18n/generated/messages'

/** How much of the matrix is planned, and how the draft stands. */
export function PlannerHeader({ planned, all, facts }: { planned: number; all: number; facts?: ReactNode }) {
  return (
    <PageHeader
      question={m.planner_question()}
      title={planned === 0 ? m.planner_title_none({ all }) : m.planner_title({ planned, all })}
      facts={facts}
    />
  )
}
