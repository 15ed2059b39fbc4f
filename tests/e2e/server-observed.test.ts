import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort, type RunningServer, startServer } from './setup/server-process'

const TOKEN = 'a token of 16 or more'

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'info', METRICS_TOKEN: TOKEN } })
})
afterAll(async () => void (await server.stop()))

const metrics = (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers })

describe('the metrics', () => {
  test('tell of the process, the requests, the writes and the files', async () => {
    await fetch(`${server.url}/set-up`)
    await fetch(`${server.url}/healthz`)
    await fetch(`${server.url}/__manifest?p=%2Fset-up`)
    const values = new URLSearchParams({ companyZh: '测试公司', nameZh: '管理员', email: 'admin@example.com' })
    values.set('password', 'a long password')
    await fetch(`${server.url}/set-up`, { method: 'POST', body: values, redirect: 'manual' })
    const answer = await metrics()
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await answer.text()
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
    expect(text).toMatch(/^http_request_duration_seconds_count\{method="GET",kind="page",status="2xx"\} [1-9]/m)
    expect(text).toMatch(/^http_request_duration_seconds_count\{method="POST",kind="page",status="3xx"\} 1$/m)
    expect(text).toMatch(/^http_request_duration_seconds_count\{method="GET",kind="health",status="2xx"\} [1-9]/m)
    expect(text).toMatch(/^http_request_duration_seconds_count\{method="GET",kind="data",status="\dxx"\} 1$/m)
    expect(text).toMatch(/^http_requests_in_flight 1$/m)
    expect(text).toMatch(/^groundwork_write_queue_length 0$/m)
    expect(text).toMatch(/^groundwork_write_duration_seconds_count\{outcome="committed"\} [1-9]/m)
    expect(text).toMatch(/^groundwork_database_bytes\{file="main"\} [1-9]\d+$/m)
    expect(text).toMatch(/^groundwork_database_bytes\{file="wal"\} [1-9]\d+$/m)
  })

  test('do not grow with addresses and methods that clients make up', async () => {
    for (const address of ['/made-up?x=made-up', '/made-up.data', '/assets/made-up', '/made-up/constructor']) {
      await fetch(`${server.url}${address}`)
    }
    for (const method of ['PURGE', 'MKCOL', 'REPORT']) await fetch(`${server.url}/made-up`, { method })
    const text = await (await metrics()).text()
    const found = [
      ...text.matchAll(/^http_request_duration_seconds_count\{method="(.*)",kind="(.*)",status="(.*)"\}/gm),
    ]
    const labels = (at: number) => [...new Set(found.map((match) => match[at]))].sort()
    expect(labels(1)).toEqual(['GET', 'POST', 'other'])
    expect(labels(2)).toEqual(['assets', 'data', 'health', 'page'])
    expect(labels(3)).toEqual(['2xx', '3xx', '4xx'])
    expect(text).not.toContain('made-up')
  })

  test.each(['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'])(
    'are not there for who comes by a proxy: %s',
    async (name) => {
      expect((await metrics({ [name]: '127.0.0.1' })).status).toBe(404)
    },
  )

  test('are there for who has the token', async () => {
    const proxied = { 'X-Forwarded-For': '192.0.2.1' }
    expect((await metrics({ ...proxied, Authorization: `Bearer ${TOKEN}` })).status).toBe(200)
    for (const wrong of [`Bearer ${TOKEN}x`, 'Bearer ', TOKEN, `Basic ${btoa(`x:${TOKEN}`)}`]) {
      expect((await metrics({ ...proxied, Authorization: wrong })).status).toBe(404)
    }
  })

  // A machine without a network has no other address than its own.
  const address = Object.values(networkInterfaces())
    .flat()
    .find((found) => found?.family === 'IPv4' && !found.internal)?.address

  test.skipIf(!address)('are not there for another machine, whatever it says of itself', async () => {
    const port = await freePort()
    const open = await startServer({ environment: { HOST: '0.0.0.0', PORT: String(port) } })
    onTestFinished(async () => void (await open.stop()))
    const ask = (headers: Record<string, string>) => fetch(`http://${address}:${port}/metrics`, { headers })
    expect((await ask({})).status).toBe(404)
    expect((await ask({ Authorization: 'Bearer undefined' })).status).toBe(404)
    expect((await ask({ 'X-Forwarded-For': '127.0.0.1' })).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(200)
    const forged = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://a.example' }
    const post = await fetch(`http://${address}:${port}/preferences`, {
      method: 'POST',
      headers: { ...forged, 'X-Forwarded-Host': 'a.example' },
      body: 'theme=dark',
    })
    expect(post.status).toBe(403)
  })
})

describe('the log', () => {
  const lines = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>)

  async function lineOf(id: string | null) {
    const found = () => lines().find(({ request }) => request?.id === id)
    await expect.poll(found).toBeDefined()
    return found()!
  }

  test('has one line a request', async () => {
    const answer = await fetch(`${server.url}/sign-in?to=%2Fprogrammes`, { headers: { 'X-Request-Id': 'mine' } })
    const id = answer.headers.get('x-request-id')
    const line = await lineOf(id)
    expect(line).toMatchObject({
      request: { id, method: 'GET', path: '/sign-in?to=…' },
      response: { status: answer.status },
      milliseconds: expect.any(Number),
      msg: 'answered',
    })
    expect(Object.keys(line).sort()).toEqual(
      ['hostname', 'level', 'milliseconds', 'msg', 'pid', 'request', 'response', 'statements', 'time'].sort(),
    )
    expect(lines().filter(({ request }) => request?.id === id)).toHaveLength(1)
    expect(server.output()).not.toContain('mine')
  })

  test('keeps one-time links, what was typed and cookies out', async () => {
    const answer = await fetch(`${server.url}/link/very-secret?key=very-secret`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Cookie: 'groundwork_session=very-secret',
        Referer: `${server.url}/link/very-secret`,
      },
      body: 'password=very-secret',
    })
    const line = await lineOf(answer.headers.get('x-request-id'))
    expect(line.request?.path).toBe('/link/…?key=…')
    expect(server.output()).not.toContain('very-secret')
  })
})
