import autocannon from 'autocannon'

export interface Target {
  key: string
  url: string
  headers: Readonly<Record<string, string>>
  /** Anything else than this status means that something other than the page was measured. */
  status: 200 | 304
  /** Asked for under another address each time, so that nothing kept from a request before can be the answer. */
  isAnew?: boolean
}

export interface Measured {
  requestsPerSecond: number
  /** Milliseconds. */
  mean: number
  p50: number
  p97: number
}

const CONNECTIONS = 10
/** A page made anew is asked for so many times as long: it takes ten times the time of another, and too few would be counted. */
export const ANEW_TIMES = 3
/** A slow answer is a result, and not a failed connection. */
const PATIENCE_S = 60

/**
 * Asks for the page over ten connections for so many seconds, longer when nothing comes. Throws at an unexpected answer,
 * but for a page that changed while it was asked for as unchanged, as the operations desk does every quarter of an hour:
 * that is asked for once more.
 */
export async function load(target: Target, seconds: number, isSecond = false): Promise<Measured> {
  const { key, url, status, isAnew } = target
  const headers = status === 304 ? { ...target.headers, 'If-None-Match': await tagOf(target) } : target.headers
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: PATIENCE_S,
    ...(isAnew && { requests: [{ setupRequest: withOtherAddress(url) }] }),
  })
  const answers = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  const wanted = status === 304 ? result['3xx'] : result['2xx']
  if (answers === 0 && result.errors === 0) return load(target, seconds * 3, isSecond)
  if (status === 304 && result['2xx'] > 0 && !isSecond) return load(target, seconds, true)
  if (wanted !== answers || result.errors > 0) {
    throw new Error(`${key}: ${wanted} of ${answers} answers were ${status}, ${result.errors} connections failed.`)
  }
  return {
    requestsPerSecond: answers / result.duration,
    mean: result.latency.average,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
  }
}

/** The tag that the page has now. */
async function tagOf({ key, url, headers }: Target): Promise<string> {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  await answer.arrayBuffer()
  const tag = answer.headers.get('ETag')
  if (tag === null) throw new Error(`${key} has no ETag any more; it answered ${answer.status}.`)
  return tag
}

/**
 * Warms each target up, then measures all of them in turn, three times over, and takes the medians: what disturbs the
 * machine falls on all alike.
 */
export async function loadInTurn(
  targets: readonly Target[],
  { warmUp, seconds, rounds }: { warmUp: number; seconds: number; rounds: number },
  say: (words: string) => void,
): Promise<ReadonlyMap<string, Measured>> {
  const lasting = ({ isAnew }: Target) => (isAnew ? ANEW_TIMES * seconds : seconds)
  for (const target of targets) await load(target, warmUp)
  const found = new Map(targets.map(({ key }) => [key, [] as Measured[]]))
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}: ${targets.reduce((sum, target) => sum + lasting(target), 0)} s`)
    for (const target of targets) found.get(target.key)?.push(await load(target, lasting(target)))
  }
  return new Map([...found].map(([key, measured]) => [key, medianOf(measured)]))
}

let serial = 0

function withOtherAddress(url: string) {
  const { pathname, search } = new URL(url)
  return (request: autocannon.Request): autocannon.Request => {
    serial += 1
    return { ...request, path: `${pathname}${search === '' ? '?' : `${search}&`}made=${serial}` }
  }
}

function medianOf(measured: readonly Measured[]): Measured {
  const median = (pick: (one: Measured) => number) => {
    const sorted = measured.map(pick).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }
  return {
    requestsPerSecond: median((one) => one.requestsPerSecond),
    mean: median((one) => one.mean),
    p50: median((one) => one.p50),
    p97: median((one) => one.p97),
  }
}
