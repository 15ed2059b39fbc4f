import { m } from '~/i18n/generated/messages'
import type { CheckView } from '../check-view'
import { CheckLine, type ListContext } from './check-line'

/** Checks line by line, each with what was said of it and, for those who may, the way to change it. */
export function CheckList({
  checks,
  label,
  ...context
}: ListContext & { checks: readonly CheckView[]; label: string }) {
  if (checks.length === 0) return <p className="text-ink-2">{m.readiness_no_checks()}</p>
  return (
    <ul aria-label={label}>
      {checks.map((check) => (
        <CheckLine key={check.id} check={check} {...context} />
      ))}
    </ul>
  )
}
