import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeDataDir, runToEnd, startServer } from './setup/server-process'

const folders: string[] = []
const dataDir = () => {
  const folder = makeDataDir()
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const form = (values: Record<string, string>) => ({
  method: 'POST',
  redirect: 'manual' as const,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(values).toString(),
})

describe('what keeps the server from starting is one sentence with its remedy', () => {
  test('a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, output } = await runToEnd({ PORT: String(port), DATA_DIR: dataDir(), SAMPLE: 'off' })
    expect(code).not.toBe(0)
    expect(output).toContain(`Port ${port} is taken`)
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('a data folder that cannot be written', async () => {
    const file = join(dataDir(), 'plain-file')
    writeFileSync(file, '')
    const { code, output } = await runToEnd({ DATA_DIR: join(file, 'data') })
    expect(code).not.toBe(0)
    expect(output).toMatch(/data folder .* cannot be written.*DATA_DIR/)
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('a database of a newer program', async () => {
    const folder = dataDir()
    const first = await startServer({ dataDir: folder })
    await first.stop()
    const connection = new Database(join(folder, 'groundwork.db'))
    connection
      .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
      .run('later', Date.UTC(2100, 0, 1))
    connection.close()
    const { code, output } = await runToEnd({ DATA_DIR: folder })
    expect(code).not.toBe(0)
    expect(output).toMatch(/written by a newer Groundwork/)
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('a variable that cannot be used', async () => {
    const { code, output } = await runToEnd({ PORT: 'abc', DATA_DIR: dataDir() })
    expect(code).not.toBe(0)
    expect(output).toMatch(/PORT/)
    expect(output).not.toMatch(/\n\s+at /)
  })
})

describe('a running server', () => {
  test('answers for its health, sets its headers, and ends well', async () => {
    const server = await startServer({ dataDir: dataDir() })
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok')
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    const page = await fetch(`${server.url}/set-up`)
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('x-powered-by')).toBeNull()
    expect(page.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await server.stop()).toBe(0)
  })

  test('refuses what another site sends', async () => {
    const server = await startServer({ dataDir: dataDir() })
    onTestFinished(async () => void (await server.stop()))
    const foreign = form({ email: 'a@example.com', password: 'x' })
    const answer = await fetch(`${server.url}/sign-in`, {
      ...foreign,
      headers: { ...foreign.headers, Origin: 'https://elsewhere.example' },
    })
    expect(answer.status).toBe(403)
  })

  test('leads a new installation to its set-up page, once', async () => {
    const server = await startServer({ dataDir: dataDir() })
    onTestFinished(async () => void (await server.stop()))
    expect(server.output()).toContain('Open it to make the administrator')
    const first = await fetch(server.url, { redirect: 'manual' })
    expect(first.headers.get('location')).toBe('/set-up')
    const values = {
      companyZh: '测试公司',
      companyEn: '',
      nameZh: '管理员',
      nameEn: '',
      email: 'admin@example.com',
      password: 'a long password',
    }
    const made = await fetch(`${server.url}/set-up`, form(values))
    expect(made.headers.get('location')).toBe('/programmes')
    const second = { ...values, email: 'second@example.com' }
    const again = await fetch(`${server.url}/set-up`, form(second))
    expect(again.headers.get('location')).toBe('/')
    expect((await fetch(`${server.url}/sign-in`, form(second))).status).toBe(422)
    expect((await fetch(`${server.url}/set-up`, { redirect: 'manual' })).headers.get('location')).toBe('/')
    const wrong = await fetch(
      `${server.url}/sign-in`,
      form({ email: 'admin@example.com', password: 'another password' }),
    )
    expect(wrong.status).toBe(422)
    const right = await fetch(
      `${server.url}/sign-in`,
      form({ email: 'ADMIN@example.com ', password: 'a long password' }),
    )
    expect(right.status).toBe(302)
  })

  test('loads the sample once, prints its passwords once, and lets them in', async () => {
    const folder = dataDir()
    const first = await startServer({ sample: 'auto', dataDir: folder })
    const [, email = '', password = ''] = /administrator\s+(\S+@\S+)\s+(\S+)/i.exec(first.output()) ?? []
    const entered = await fetch(`${first.url}/sign-in`, form({ email, password }))
    expect(entered.status).toBe(302)
    expect(entered.headers.get('set-cookie')).toMatch(/groundwork_session=.*HttpOnly.*SameSite=Lax/)
    expect(await (await fetch(`${first.url}/sign-in`)).text()).toContain('name="sample"')
    await first.stop()

    const second = await startServer({
      sample: 'auto',
      dataDir: folder,
    })
    onTestFinished(async () => void (await second.stop()))
    expect(second.output()).not.toContain(password)
  })

  test('offers the sample persons only while bound to loopback', async () => {
    const folder = dataDir()
    const port = 20_000 + (process.pid % 20_000)
    const server = await startServer({
      sample: 'auto',
      dataDir: folder,
      environment: { HOST: '0.0.0.0', PORT: String(port) },
    })
    onTestFinished(async () => void (await server.stop()))
    const url = `http://127.0.0.1:${port}`
    expect(await (await fetch(`${url}/sign-in`)).text()).not.toContain('name="sample"')
    expect((await fetch(`${url}/sign-in`, form({ sample: '1' }))).status).toBe(404)
  })
})

test('a data folder is made where there is none', async () => {
  const folder = join(dataDir(), 'deep', 'data')
  const server = await startServer({ dataDir: folder })
  expect(await server.stop()).toBe(0)
  expect(() => mkdirSync(folder)).toThrow()
})
