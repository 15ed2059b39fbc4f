import { checklistPath } from '~/lib/links'

/** The template of a programme, and what it proposes to the lists. */
export const templatePath = (slug: string) => `/programmes/${slug}/settings/checklist`
export const proposalsPath = (slug: string) => `${templatePath(slug)}/proposals`
/** One item, of the template or of a list; its other verbs are below it. */
export const itemPath = (slug: string, id: number) => `/programmes/${slug}/checklist/${id}`

/** Where the item is shown among the others. */
export const pathOfList = (slug: string, head: { code: string } | null) =>
  head === null ? templatePath(slug) : checklistPath(slug, head.code)
