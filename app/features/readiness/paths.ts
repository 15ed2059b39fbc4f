/** Where forms about checks are sent, and where the page of one check is. */
export { checkPath } from '~/lib/links'

export const historyPath = (slug: string, id: number) => `/programmes/${slug}/checks/${id}/history`
export const assignmentPath = (slug: string, id: number) => `/programmes/${slug}/checks/${id}/assignment`
export const unchangedPath = (slug: string) => `/programmes/${slug}/checks/unchanged`
export const evidencePath = (slug: string, id: number) => `/programmes/${slug}/checks/${id}/evidence`
export const filePath = (slug: string, id: number) => `/programmes/${slug}/evidence/${id}`
export const fileRemovalPath = (slug: string, id: number) => `/programmes/${slug}/evidence/${id}/removal`
export const gridPath = (slug: string) => `/programmes/${slug}/checks/update`
