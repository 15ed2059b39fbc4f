import type { ShouldRevalidateFunction } from '@remix-run/react'
import type { Refusal } from '~/domain/verdict'

/**
 * Refused forms read their page again, as they do without script: after a conflict it has to say what is saved now.
 * Where the row has gone, or the form has not reached the server, there is nothing to read: the page stays, with what
 * was typed. The default is "yes" for every route that decides by itself, also after a failure.
 */
export const revalidateRefused: ShouldRevalidateFunction = ({ actionStatus, actionResult, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400
    ? actionStatus === 422 && !isGone(actionResult)
    : defaultShouldRevalidate

function isGone(faults: { refusals?: readonly Refusal[] } | undefined): boolean {
  return faults?.refusals?.some(({ reason, field }) => reason.code === 'notFound' && field === undefined) ?? false
}
