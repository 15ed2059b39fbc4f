import type { ReactNode } from 'react'
import type { Status } from '~/domain/vocabulary'

/** Shapes differ, so that the status is read without its colour. */
export const STATUS_SHAPES: Readonly<Record<Status, ReactNode>> = {
  onTrack: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  atRisk: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  offTrack: <rect x="2" y="2" width="8" height="8" rx="1" fill="currentColor" />,
  blocked: (
    <>
      <circle cx="6" cy="6" r="5" fill="currentColor" />
      <path d="M3.2 6h5.6" stroke="var(--surface)" strokeWidth="1.8" />
    </>
  ),
  done: <path d="M2 6.4 4.8 9 10 3.4" fill="none" stroke="currentColor" strokeWidth="2" />,
  notStarted: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  unknown: (
    <path
      d="M3.6 4.2a2.4 2.4 0 1 1 3.5 2.1C6.300 6.700 6 7.100 6 7.800M6 9.900v.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
    />
  ),
}

export function StatusIcon({ status }: { status: Status }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="flex-none">
      {STATUS_SHAPES[status]}
    </svg>
  )
}
