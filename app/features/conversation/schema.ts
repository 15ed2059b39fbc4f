import { z } from 'zod'
import { id, text, version } from '~/domain/form-fields'

export const addCommentSchema = z.object({ text })
export const editCommentSchema = z.object({ text, version })
export const removeCommentSchema = z.object({ version })

export const muteSchema = z.object({ mute: z.enum(['yes', 'no'], 'choice').transform((value) => value === 'yes') })

/** Where the reader stays, when the notice is read where it is shown. */
export const openNoticeSchema = z.object({ to: z.string().optional() })

/** All that were there when the page was drawn: what has come since stays unread. */
export const readAllSchema = z.object({ upTo: id })
