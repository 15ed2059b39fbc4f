import type { About } from '~/domain/attention'

/** Addresses within a programme, said once. */
export const subProcessPath = (slug: string, code: string) => `/programmes/${slug}/sub-processes/${code}`
export const readinessPath = (slug: string, code: string) => `/programmes/${slug}/readiness/${code}`
export const checklistPath = (slug: string, code: string) => `${subProcessPath(slug, code)}/checklist`
export const tailoringPath = (slug: string, code: string) => `/programmes/${slug}/tailoring/${code}`
export const simulationPath = (slug: string, code: string) => `${subProcessPath(slug, code)}/simulation`
export const pilotPath = (slug: string, id: number) => `/programmes/${slug}/pilots/${id}`
export const wavePath = (slug: string, number: number) => `/programmes/${slug}/waves/${number}`
export const notificationsPath = (slug: string) => `/programmes/${slug}/notifications`
export const gatePath = (slug: string, address: string) => `/programmes/${slug}/gates/${address}`

export const reportPath = (slug: string, id: number) => `/programmes/${slug}/reports/${id}`
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
