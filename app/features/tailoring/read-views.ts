import { z } from 'zod'
import { TRACKS } from '~/domain/vocabulary'
import type { ComparisonView } from './comparison'
import { type RegisterView, SHOWN } from './register-view'

const track = z.enum(TRACKS).nullable().catch(null)

/** What makes no sense in the address is read as not said. */
const registerView = z.object({
  track,
  owner: z.coerce.number().int().positive().nullable().catch(null),
  show: z.enum(SHOWN).nullable().catch(null),
})

const comparisonView = z.object({ track, code: z.string().max(20).nullable().catch(null) })

export const readRegisterView = (query: URLSearchParams): RegisterView => registerView.parse(said(query))
export const readComparisonView = (query: URLSearchParams): ComparisonView => comparisonView.parse(said(query))

function said(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].filter(([, value]) => value !== ''))
}
