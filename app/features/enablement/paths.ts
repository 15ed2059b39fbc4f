import type { Audience, EnablementKind } from '~/domain/vocabulary'
import { enablementActivityPath } from '~/lib/links'

export const enablementPath = (slug: string) => `/programmes/${slug}/enablement`
export const activitiesPath = (slug: string) => `${enablementPath(slug)}/activities`
export const activityPath = enablementActivityPath
export const headCountsPath = (slug: string) => `${enablementPath(slug)}/head-counts`
export const feedsPath = (slug: string) => `${enablementPath(slug)}/feeds`

/** The form of a new activity, filled in with what was proposed. */
export function planPath(
  slug: string,
  {
    unitId,
    audience,
    kind,
    subProcess,
  }: { unitId: number; audience: Audience; kind: EnablementKind; subProcess: string },
): string {
  const query = new URLSearchParams({ unit: String(unitId), audience, kind, ...(subProcess && { subProcess }) })
  return `${activitiesPath(slug)}/new?${query}`
}
