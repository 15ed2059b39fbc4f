import type { ShouldRevalidateFunction } from '@remix-run/react'

/** Refused forms read their page again, as they do without script: after a conflict it has to say what is saved now. */
export const revalidateRefused: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate
