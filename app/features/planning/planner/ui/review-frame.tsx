import { type ReactNode, useState } from 'react'
import { Button } from '~/components/ui/button'
import { m } from '~/i18n/generated/messages'

/** While one paints, a line at the bottom of the window; what the draft does and its commitment when it is asked for. */
export function ReviewFrame({
  changes,
  conflicts,
  children,
}: {
  changes: number
  conflicts: number
  children: ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="sticky bottom-0 z-30">
      {isOpen && children}
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 border border-line bg-raised px-4 py-2.5 text-sm text-ink-2">
        <p>{m.planner_fact_changes({ count: changes })}</p>
        {conflicts > 0 && <p>{m.planner_fact_conflicts({ count: conflicts })}</p>}
        <Button
          type="button"
          look={isOpen ? 'plain' : 'primary'}
          aria-expanded={isOpen}
          className="ml-auto"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? m.planner_go_on() : m.planner_review()}
        </Button>
      </div>
    </div>
  )
}
