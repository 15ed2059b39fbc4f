import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** One choice of a filter or a view that lives in the address. */
export function ChipLink({ to, isOn, children }: { to: string; isOn: boolean; children: ReactNode }) {
  return (
    <Link
      to={to}
      aria-current={isOn ? 'true' : undefined}
      preventScrollReset
      className={`inline-flex min-h-8 items-center rounded-md border px-2.5 py-0.5 text-sm whitespace-nowrap ${
        isOn
          ? 'border-transparent bg-accent-soft font-semibold text-accent-ink'
          : 'border-line bg-surface text-ink-2 hover:border-ink-3'
      }`}
    >
      {children}
    </Link>
  )
}
