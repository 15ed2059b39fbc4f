import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import type { RouteAccess } from '~/lib/access'
import { endSession } from '~/lib/session.server'

export const handle: { access: RouteAccess } = { access: { read: 'public', change: 'public' } }

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
  return redirect('/sign-in', { headers: { 'Set-Cookie': await endSession(request) } })
}
