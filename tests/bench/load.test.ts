import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { load } from '../../bench/load'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  closing.push(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** A page whose tag is by what `tag` says at each request. */
const tagged = (tag: () => string) => (request: IncomingMessage, response: ServerResponse) => {
  const now = tag()
  response.writeHead(request.headers['if-none-match'] === now ? 304 : 200, { ETag: now })
  response.end()
}

const UNCHANGED = { key: 'a page unchanged', headers: {}, status: 304 } as const

test('a page is asked for by the tag that it has when its turn comes, and once more when it changes meanwhile', async () => {
  let asked = 0
  // The tag that is asked for first is old at once; from then on nothing changes.
  const url = await serving(tagged(() => (asked++ === 0 ? '"1"' : '"2"')))
  expect((await load({ ...UNCHANGED, url }, 1)).requestsPerSecond).toBeGreaterThan(0)
})

test('a page that is never unchanged is told, and so is one without a tag', async () => {
  let asked = 0
  const url = await serving(tagged(() => `"${asked++}"`))
  await expect(load({ ...UNCHANGED, url }, 1)).rejects.toThrow(/a page unchanged: 0 of \d+ answers were 304/)
  const bare = await serving((_, response) => response.end())
  await expect(load({ ...UNCHANGED, url: bare }, 1)).rejects.toThrow('has no ETag any more; it answered 200')
})

test.each([
  ['rollout?as=map', /^\/rollout\?as=map&made=\d+$/],
  ['overview', /^\/overview\?made=\d+$/],
])('%s made anew is asked for as it is addressed, each time with another word behind', async (path, expected) => {
  const asked = new Set<string>()
  const url = await serving((request, response) => {
    asked.add(request.url ?? '')
    response.end()
  })
  await load({ key: path, url: `${url}${path}`, headers: {}, status: 200, isAnew: true }, 1)
  expect(asked.size).toBeGreaterThan(10)
  for (const address of asked) expect(address).toMatch(expected)
})
