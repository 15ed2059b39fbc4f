import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import type { Day, Name } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/** The report that is being prepared, for the office. */
export function DraftCard({ path, on, by }: { path: string; on: Day; by: Name }) {
  return (
    <Card title={m.reports_draft()}>
      <p>
        <Link to={path} className="font-semibold hover:underline">
          {m.reports_head_draft()}
        </Link>
        <span className="ml-2 text-sm text-ink-2">{m.reports_draft_by({ day: fullDay(on), person: nameOf(by) })}</span>
      </p>
    </Card>
  )
}
