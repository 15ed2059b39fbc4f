import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { addStandardKinds } from '~/features/operations/commands/add-standard-kinds.server'
import type { RouteAccess } from '~/lib/access'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'desk.configure', change: 'desk.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return redirect(`/programmes/${programme.slug}/operations/kinds`)
}

/** Makes the standard kinds; where there are any already, nothing happens and the page shows them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const saved = await addStandardKinds(change)
  const headers: Record<string, string> = saved.ok
    ? { 'Set-Cookie': await noticeHeader('saved', saved.value.changeId) }
    : {}
  return redirect(`/programmes/${programme.slug}/operations/kinds`, { headers })
}
