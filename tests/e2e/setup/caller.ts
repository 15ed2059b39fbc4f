import { expect, vi } from 'vitest'
import type { RunningServer } from './server-process'

type SampleRole = 'office' | 'owner' | 'branchLead' | 'operations' | 'executive' | 'administrator'

/** One line of the server's log about a request. */
export interface Logged {
  response: { status: number }
  /** How many statements the request sent. */
  statements: number
}

/** A sample person who asks the server directly, without a browser. */
export interface Caller {
  get(path: string, headers?: Record<string, string>, cookie?: string): Promise<Response>
  post(path: string, fields: Record<string, string>): Promise<Response>
  /** What the server logged of this answer; it needs LOG_LEVEL=info. */
  logged(response: Response): Promise<Logged>
}

/** Enters the sample in a role. The order of the buttons is that of the roles on the sign-in page. */
export async function callerAs(server: RunningServer, role: SampleRole): Promise<Caller> {
  const order: SampleRole[] = ['office', 'owner', 'branchLead', 'operations', 'executive', 'administrator']
  const page = await (await fetch(`${server.url}/sign-in`)).text()
  const ids = [...page.matchAll(/name="sample"[^>]*value="(\d+)"/g)].map((found) => found[1] ?? '')
  const entered = await send(server, '/sign-in', { sample: ids[order.indexOf(role)] ?? '', to: '/' })
  expect(entered.status).toBe(302)
  const own = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    get: (path, headers = {}, cookie) =>
      fetch(server.url + path, {
        headers: { ...headers, Cookie: cookie ? `${own}; ${cookie}` : own },
        redirect: 'manual',
      }),
    post: (path, fields) => send(server, path, fields, own),
    logged: (response) => lineOf(server, response.headers.get('x-request-id') ?? ''),
  }
}

function send(server: RunningServer, path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Cookie: cookie, Origin: server.url },
    redirect: 'manual',
  })
}

/** A line may be written a moment after its answer was received. */
async function lineOf(server: RunningServer, requestId: string): Promise<Logged> {
  const line = await vi.waitUntil(() =>
    server
      .output()
      .split('\n')
      .find((one) => one.includes(requestId) && one.includes('"statements"')),
  )
  return JSON.parse(line) as Logged
}
