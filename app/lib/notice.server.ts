import { z } from 'zod'
import { noticeCookie } from './cookies.server'

/** What was done, said once on the next page; `changeId` offers undo. */
const noticeSchema = z.object({ code: z.string(), changeId: z.string().nullable() })
export type Notice = z.infer<typeof noticeSchema>

export function noticeHeader(code: string, changeId: string | null = null): Promise<string> {
  return noticeCookie().serialize({ code, changeId } satisfies Notice)
}

/** The notice left by the previous request, and the header that forgets it. */
export async function takeNotice(request: Request): Promise<{ notice: Notice | null; header: string | null }> {
  const parsed = noticeSchema.safeParse(await noticeCookie().parse(request.headers.get('Cookie')))
  if (!parsed.success) return { notice: null, header: null }
  return { notice: parsed.data, header: await noticeCookie().serialize('', { maxAge: 0 }) }
}
