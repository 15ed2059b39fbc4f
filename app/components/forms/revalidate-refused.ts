import type { ShouldRevalidateFunction } from '@remix-run/react'
import type { Refusal } from '~/domain/verdict'

/**
 * Refused forms read their page again, as they do without script: after a conflict it has to say what is saved now.
 * Where the row has gone there is nothing to read: the page stays, with what was typed.
 */
export const revalidateRefused: ShouldRevalidateFunction = ({ actionStatus, actionResult, defaultShouldRevalidate }) =>
  (actionStatus === 422 && !isGone(actionResult)) || defaultShouldRevalidate

function isGone(faults: { refusals?: readonly Refusal[] } | undefined): boolean {
  return faults?.refusals?.some(({ reason, field }) => reason.code === 'notFound' && field === undefined) ?? false
}
