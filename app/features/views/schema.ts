import { z } from 'zod'
import { checkbox, line, version } from '~/domain/form-fields'
import { cleanQuery } from '~/domain/saved-views'
import { VIEW_ROOMS } from '~/domain/vocabulary'

/** The longest query that is kept; those of the rooms are below two hundred. */
const QUERY_AT_MOST = 1000

export const keepViewSchema = z.object({
  room: z.enum(VIEW_ROOMS, 'choice'),
  query: z.string().max(QUERY_AT_MOST, 'tooLong').default('').transform(cleanQuery),
  name: line,
  isShared: checkbox,
})
export type KeepView = z.infer<typeof keepViewSchema>

export const renameViewSchema = z.object({ name: line, isShared: checkbox, version })
export type RenameView = z.infer<typeof renameViewSchema> & { viewId: number }

export const viewVersionSchema = z.object({ version })
export type OneView = z.infer<typeof viewVersionSchema> & { viewId: number }
