import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { formHead, rawConnection } from './setup/raw-request'
import { makeDataDir, type RunningServer, startServer } from './setup/server-process'

const FORM = new URLSearchParams({
  companyZh: '测试公司',
  companyEn: '',
  nameZh: '管理员',
  nameEn: '',
  email: 'admin@example.com',
  password: 'a long password',
}).toString()

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer({ dataDir: makeDataDir(), environment: { LOG_LEVEL: 'info', ...environment } })
  onTestFinished(() => {
    server.process.kill('SIGKILL')
    rmSync(server.dataDir, { recursive: true, force: true })
  })
  return server
}

/** Tells the server to stop, as an operator would, and waits until it has heard it. */
async function tellToStop(server: RunningServer): Promise<void> {
  server.process.kill('SIGTERM')
  await expect.poll(() => server.output()).toContain('"msg":"stopping"')
}

const emailsIn = (dataDir: string) => {
  const connection = new Database(join(dataDir, 'groundwork.db'), { readonly: true })
  onTestFinished(() => void connection.close())
  return connection.prepare('select email from person').pluck().all()
}

test('a form that is half sent is received, saved and answered', async () => {
  const server = await start()
  const connection = await rawConnection(server.url)
  const half = FORM.length / 2
  connection.send(formHead('/set-up', { 'Content-Length': FORM.length }) + FORM.slice(0, half))
  await expect.poll(async () => (await fetch(`${server.url}/metrics`)).text()).toMatch(/^http_requests_in_flight 2$/m)
  await tellToStop(server)
  connection.send(FORM.slice(half))
  expect(await connection.closed).toMatch(/^HTTP\/1\.1 302 [\s\S]*location: \/programmes/i)
  expect(await server.exited).toBe(0)
  expect(emailsIn(server.dataDir)).toEqual(['admin@example.com'])
})

test('nothing new begins, open connections are told, and the database is closed', async () => {
  const server = await start()
  const asking = await rawConnection(server.url)
  asking.send('GET /readyz HTTP/1.1\r\nHost: x\r\n')
  const working = await rawConnection(server.url)
  working.send(formHead('/set-up', { 'Content-Length': FORM.length }))
  const idle = await rawConnection(server.url)
  idle.send('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await idle.until(/ok$/)
  await expect.poll(async () => (await fetch(`${server.url}/metrics`)).text()).toMatch(/^http_requests_in_flight 2$/m)

  await tellToStop(server)
  await idle.closed
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  asking.send('\r\n')
  const answer = await asking.closed
  expect(answer).toMatch(/^HTTP\/1\.1 503 /)
  expect(answer).toMatch(/Connection: close/i)

  // The second signal of a launcher and its child must not cut the first short.
  server.process.kill('SIGTERM')
  server.process.kill('SIGINT')
  working.send(FORM)
  expect(await working.closed).toMatch(/^HTTP\/1\.1 302 /)
  expect(await server.exited).toBe(0)
  const log = join(server.dataDir, 'groundwork.db-wal')
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
})

test('a form that never ends is cut off, and what came of it is not taken for the whole', async () => {
  const server = await start()
  const connection = await rawConnection(server.url)
  connection.send(formHead('/set-up', { 'Content-Length': FORM.length + 9 }) + FORM)
  await expect.poll(async () => (await fetch(`${server.url}/metrics`)).text()).toMatch(/^http_requests_in_flight 2$/m)
  await tellToStop(server)
  expect(await connection.closed).toBe('')
  expect(await server.exited).toBe(0)
  expect(emailsIn(server.dataDir)).toEqual([])
})

test.each([
  ['an exception that nobody caught', `throw new Error('boom')`],
  ['a promise that nobody looked after', `Promise.reject(new Error('boom'))`],
])('%s is logged as fatal, requests under way are answered, and the exit code is 1', async (_, fault) => {
  const module = `process.on('SIGUSR2', () => { ${fault} })`
  const server = await start({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(module)}` })
  const connection = await rawConnection(server.url)
  connection.send(formHead('/set-up', { 'Content-Length': FORM.length }))
  await expect.poll(async () => (await fetch(`${server.url}/metrics`)).text()).toMatch(/^http_requests_in_flight 2$/m)
  server.process.kill('SIGUSR2')
  await expect.poll(() => server.output()).toContain('a fault that nobody caught')
  const line = server
    .output()
    .split('\n')
    .find((text) => text.includes('a fault that nobody caught'))
  expect(JSON.parse(line ?? '')).toMatchObject({ level: 60, error: { message: 'boom', stack: expect.any(String) } })
  connection.send(FORM)
  expect(await connection.closed).toMatch(/^HTTP\/1\.1 302 /)
  expect(await server.exited).toBe(1)
  expect(emailsIn(server.dataDir)).toEqual(['admin@example.com'])
})
