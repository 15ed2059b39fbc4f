import type { About } from '~/domain/attention'
import type { ToldResult } from '~/domain/told-results'
import type { CommentSubject, EntrySubject } from '~/domain/vocabulary'

/** Addresses within a programme, said once. */
export const subProcessPath = (slug: string, code: string) => `/programmes/${slug}/sub-processes/${code}`
export const readinessPath = (slug: string, code: string) => `/programmes/${slug}/readiness/${code}`
/** Its branches by checks, of one wave and in one dimension where they are given. */
export const branchChecksPath = (
  slug: string,
  code: string,
  narrowed: { gate: number | null; dimension: string | null; page?: number } = { gate: null, dimension: null },
) => {
  const given = Object.entries(narrowed).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  const query = String(new URLSearchParams(given))
  return `${readinessPath(slug, code)}/branches${query && `?${query}`}`
}
export const checklistPath = (slug: string, code: string) => `${subProcessPath(slug, code)}/checklist`
export const tailoringPath = (slug: string, code: string) => `/programmes/${slug}/tailoring/${code}`
export const simulationPath = (slug: string, code: string) => `${subProcessPath(slug, code)}/simulation`
export const pilotPath = (slug: string, id: number) => `/programmes/${slug}/pilots/${id}`
export const kpiPath = (slug: string, id: number) => `/programmes/${slug}/benefits/${id}`
export const rolloutPlacePath = (slug: string, code: string, unitId: number) =>
  `/programmes/${slug}/rollout/${code}/${unitId}`
export const enablementActivityPath = (slug: string, id: number) => `/programmes/${slug}/enablement/activities/${id}`
export const opportunitiesPath = (slug: string) => `/programmes/${slug}/operations/opportunities`
/** The form of a new entry of the register about this thing. */
export const newEntryPath = (slug: string, { subject, id }: { subject: EntrySubject; id: number }) =>
  `/programmes/${slug}/register/new?about=${subject}:${id}`
export const entryPath = (slug: string, number: number) => `/programmes/${slug}/register/${number}`
export const wavePath = (slug: string, number: number) => `/programmes/${slug}/waves/${number}`
/** What a result is made of: the readings of its KPI, or the results that were noted for its wave. */
export const resultPath = (slug: string, { wave, source }: Pick<ToldResult, 'wave' | 'source'>) =>
  source.kind === 'measured' ? kpiPath(slug, source.kpiId) : `${wavePath(slug, wave)}#results`
export const notificationsPath = (slug: string) => `/programmes/${slug}/notifications`
export const checkPath = (slug: string, id: number) => `/programmes/${slug}/checks/${id}/status`
export const reviewPath = (slug: string, number: number) => `/programmes/${slug}/operations/${number}`
export const gatePath = (slug: string, address: string) => `/programmes/${slug}/gates/${address}`

/** What a conversation is about, as its address says it: a sub-process by its code, a wave or review by its number, others by id. */
export interface SubjectAddress {
  subject: CommentSubject
  key: string
}

export const COMMENT_ROOMS: Readonly<Record<CommentSubject, string>> = {
  subProcess: 'sub-processes',
  wave: 'waves',
  check: 'checks',
  pilot: 'pilots',
  gate: 'gates',
  review: 'operations',
}

export const conversationPath = (slug: string, { subject, key }: SubjectAddress) =>
  `/programmes/${slug}/comments/${COMMENT_ROOMS[subject]}/${key}`

export const activityPath = (slug: string) => `/programmes/${slug}/activity`
export const reportPath = (slug: string, id: number) => `/programmes/${slug}/reports/${id}`
/** Where a line of a report stands on its page; with an empty line, its section as a whole. */
export const lineAnchor = (section: string, line: string) => (line === '' ? section : `${section}-${line}`)
export const reportLinePath = (slug: string, id: number, { section, line }: { section: string; line: string }) =>
  `${reportPath(slug, id)}#${encodeURIComponent(lineAnchor(section, line))}`
export const reportLinksPath = (slug: string, id: number) => `${reportPath(slug, id)}/links`

/** Where a change is taken back. */
export const undoPath = (slug: string, changeId: string) => `/programmes/${slug}/changes/${changeId}/undo`

/** Where an item of the attention list leads. */
export function pathOf(slug: string, about: About): string {
  switch (about.kind) {
    case 'subProcess':
      return subProcessPath(slug, about.code)
    case 'wave':
      return wavePath(slug, about.number)
    case 'person':
      return `/programmes/${slug}/sub-processes?owner=${about.person.id}`
    case 'branch':
      return `/programmes/${slug}/waves?branch=${about.unitId}`
  }
}
