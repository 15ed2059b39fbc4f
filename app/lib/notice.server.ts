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
  const notice = await noticeOf(request)
  return { notice, header: notice && (await noticeCookie().serialize('', { maxAge: 0 })) }
}

/** Whether the page that answers this request will say what was done. */
export async function hasNotice(request: Request): Promise<boolean> {
  return (await noticeOf(request)) !== null
}

async function noticeOf(request: Request): Promise<Notice | null> {
  const parsed = noticeSchema.safeParse(await noticeCookie().parse(request.headers.get('Cookie')))
  return parsed.success ? parsed.data : null
}
