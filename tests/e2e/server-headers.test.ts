import { readdirSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort, type RunningServer, startServer } from './setup/server-process'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => void (await server.stop()))

const page = (headers: Record<string, string> = {}) => fetch(`${server.url}/set-up`, { headers })

/** A request as it is on the wire: fetch sets and unpacks headers of its own. */
function head(path: string, headers: Record<string, string>): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { headers }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.headers))
    })
    sent.once('error', reject)
    sent.end()
  })
}

describe('a page', () => {
  test('runs only the scripts that it carries itself, each with its nonce', async () => {
    const answer = await page()
    const policy = answer.headers.get('content-security-policy') ?? ''
    const nonce = /script-src 'self' 'nonce-([^']+)'(;|$)/.exec(policy)?.[1]
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map((match) => match[1] ?? '')
    const inline = scripts.filter((attributes) => !/\bsrc=/.test(attributes))
    expect(inline.length).toBeGreaterThan(0)
    for (const attributes of inline) expect(attributes).toContain(`nonce="${nonce}"`)
  })

  test('has another nonce every time', async () => {
    const policies = await Promise.all([page(), page()])
    const [one, other] = policies.map((answer) => answer.headers.get('content-security-policy'))
    expect(one).not.toBe(other)
  })

  test('takes nothing from other hosts and is in nobody’s frame', async () => {
    const answer = await page()
    const policy = answer.headers.get('content-security-policy') ?? ''
    const sources = policy.split(';').flatMap((directive) => directive.trim().split(' ').slice(1))
    const local = /^('self'|'none'|'unsafe-inline'|'nonce-[^']+'|data:)$/
    expect(sources.filter((source) => !local.test(source))).toEqual([])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    const addresses = [...(await answer.text()).matchAll(/\b(?:src|href)="(https?:)?\/\/[^"]*"/g)]
    expect(addresses.map(([whole]) => whole)).toEqual([])
  })

  test('says how browsers have to treat it', async () => {
    const { headers } = await page()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cache-control')).not.toMatch(/immutable|public/)
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('asks for TLS for good when people reach the server by https', async () => {
    const port = await freePort()
    const environment = { PUBLIC_URL: 'https://groundwork.example', PORT: String(port) }
    const secure = await startServer({ environment })
    onTestFinished(async () => void (await secure.stop()))
    const { headers } = await fetch(`http://127.0.0.1:${port}/set-up`)
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8,}/)
  })

  test('has a request id of the server’s own, whatever the client calls it', async () => {
    const first = (await page({ 'X-Request-Id': 'mine', 'Request-Id': 'mine' })).headers.get('x-request-id')
    const second = (await page()).headers.get('x-request-id')
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect(second).not.toBe(first)
  })

  test('is sent packed, something small is not', async () => {
    const packed = await head('/set-up', { 'Accept-Encoding': 'gzip' })
    expect(packed['content-encoding']).toBe('gzip')
    expect((await head('/set-up', {}))['content-encoding']).toBeUndefined()
    expect((await head('/healthz', { 'Accept-Encoding': 'gzip' }))['content-encoding']).toBeUndefined()
    expect((await head(smallAsset(), { 'Accept-Encoding': 'gzip' }))['content-encoding']).toBeUndefined()
  })
})

describe('a file of the build', () => {
  test('may be kept for ever under its hashed name', async () => {
    const headers = await head(smallAsset(), {})
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('that is not there is not found, and the miss is not kept', async () => {
    const answer = await fetch(`${server.url}/assets/nothing-0000.js`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control') ?? '').not.toContain('immutable')
  })
})

function smallAsset(): string {
  const names = readdirSync('build/client/assets').filter((name) => /\.js$/.test(name))
  const small = names.find((name) => statSync(`build/client/assets/${name}`).size < 900)
  if (!small) throw new Error('no small file in the build')
  return `/assets/${small}`
}
