import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formHead, rawConnection } from './setup/raw-request'
import { type RunningServer, startServer } from './setup/server-process'

const MB = 1024 * 1024

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => void (await server.stop()))

interface Answer {
  status: number
  headers: Record<string, unknown>
  text: string
}

/** Fetch keeps some headers to itself, Origin and Host among them. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(body.length) }
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers: { ...type, ...headers } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

describe('a request that changes something', () => {
  const host = () => new URL(server.url).host
  const theme = (headers: Record<string, string>) => send('POST', '/preferences', headers, 'theme=dark&to=%2F')

  test.each<[string, () => Record<string, string>]>([
    ['from another site', () => ({ Origin: 'https://elsewhere.example' })],
    ['from another port', () => ({ Origin: 'http://localhost:1' })],
    ['from a page without an origin', () => ({ Origin: 'null' })],
    ['from another site without saying which', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['from a neighbouring site', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    ['from another site that claims ours', () => ({ 'Sec-Fetch-Site': 'cross-site', Origin: server.url })],
    ['by a proxy that was asked for another host', () => ({ Origin: server.url, 'X-Forwarded-Host': 'other.example' })],
  ])('is refused %s', async (_, headers) => {
    const { status, text } = await theme(headers())
    expect(status).toBe(403)
    expect(text).toMatch(/another site.*其他网站/)
  })

  test.each<[string, () => Record<string, string>]>([
    ['from the page itself', () => ({ Origin: `http://${host()}`, 'Sec-Fetch-Site': 'same-origin' })],
    ['by hand', () => ({ 'Sec-Fetch-Site': 'none' })],
    ['by a program that is no browser', () => ({})],
    [
      'through a proxy on this machine',
      () => ({ Origin: 'https://groundwork.example', 'X-Forwarded-Host': 'groundwork.example' }),
    ],
  ])('is let in %s', async (_, headers) => {
    expect((await theme(headers())).status).not.toBe(403)
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('is refused from another site as %s too', async (method) => {
    expect((await send(method, '/preferences', { Origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send(method, '/preferences', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })

  test('is no page that is read: a link from elsewhere leads here', async () => {
    expect((await send('GET', '/set-up', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200)
  })
})

describe('a body that is too large', () => {
  const memory = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text()
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1])
  }

  test('is refused by the length it says, before it is sent', async () => {
    const connection = await rawConnection(server.url)
    connection.send(formHead('/set-up', { 'Content-Length': 50 * MB }))
    const answer = await connection.until(/一次可接收的大小/)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toMatch(/Connection: close/i)
    expect(answer).toContain('more than the server takes at once (1 MB)')
    connection.socket.end()
    await connection.closed
  })

  test.each([
    ['with its length', { 'Content-Length': String(50 * MB) }],
    ['in pieces', { 'Transfer-Encoding': 'chunked' }],
  ])('of 50 MB %s is thrown away as it comes, and the connection ends', async (_, headers) => {
    const before = await memory()
    const answer = await new Promise<Answer>((resolve, reject) => {
      const sent = request(`${server.url}/set-up`, { method: 'POST', headers }, (incoming) => {
        let text = ''
        incoming.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
        })
        incoming.once('close', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }))
      })
      sent.once('error', reject)
      const piece = Buffer.alloc(64 * 1024, 'a')
      let left = (50 * MB) / piece.length
      const pour = () => {
        while (left > 0) {
          left -= 1
          if (!sent.write(piece)) return void sent.once('drain', pour)
        }
        sent.end()
      }
      pour()
    })
    expect(answer.status).toBe(413)
    expect(answer.headers.connection).toBe('close')
    expect(answer.text).toMatch(/more than the server takes/)
    expect((await memory()) - before).toBeLessThan(40 * MB)
  })

  test('in pieces never ends up half read in a form', async () => {
    const connection = await rawConnection(server.url)
    connection.send(formHead('/preferences', { 'Transfer-Encoding': 'chunked', Connection: 'close' }))
    connection.send(`b\r\ntheme=dark&\r\n`)
    const piece = 'a'.repeat(MB)
    connection.send(`${piece.length.toString(16)}\r\n${piece}\r\n0\r\n\r\n`)
    const answer = await connection.closed
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).not.toMatch(/set-cookie/i)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })
})

test('a small body in pieces is read whole', async () => {
  const connection = await rawConnection(server.url)
  connection.send(formHead('/preferences', { 'Transfer-Encoding': 'chunked', Connection: 'close' }))
  for (const piece of ['them', 'e=dark', '&to=%2F']) {
    connection.send(`${piece.length.toString(16)}\r\n${piece}\r\n`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  connection.send('0\r\n\r\n')
  const answer = await connection.closed
  expect(answer).toMatch(/^HTTP\/1\.1 302 /)
  expect(answer).toMatch(/set-cookie: [^\r]*theme/i)
})

test.each([
  ['/%', 400],
  ['//%', 400],
  ['//', 302],
  ['//[/', 404],
])('an odd address is answered: %s with %i', async (path, status) => {
  const connection = await rawConnection(server.url)
  connection.send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
  expect(await connection.closed).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(server.output()).not.toMatch(/\n\s+at |"level":50/)
})

describe('trying to get in', () => {
  test.each([
    ['sign-in', ['/sign-in', '/sign-in.data', '/SIGN-IN/', '/%73ign-in']],
    ['one-time links', ['/link/aaaa', '/link/bbbb', '/link/cccc.data', '//link/dddd']],
  ])('is slowed down for %s, however the address is written', async (_, paths) => {
    // Each group of addresses is tried by a client of its own.
    const from = { 'X-Forwarded-For': paths[0] === '/sign-in' ? '192.0.2.1' : '192.0.2.2' }
    const refused: Answer[] = []
    for (let round = 0; round < 31; round += 1) {
      for (const path of paths) {
        const answer = await send('POST', path, from, 'email=a%40example.com')
        if (answer.status === 429) refused.push(answer)
      }
    }
    expect(refused).toHaveLength(4)
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(refused[0]?.text).toMatch(/wait a minute.*一分钟/)
    expect((await send('GET', '/sign-in', from)).status).not.toBe(429)
    expect((await send('POST', '/sign-in', { 'X-Forwarded-For': '192.0.2.3' })).status).not.toBe(429)
  })
})
