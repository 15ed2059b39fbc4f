import { KEY_FIELD } from './form-key'
import { notSentAnswer } from './not-sent-answer'
import { addPost, hasUnanswered, markLost, removePost, type UnansweredPost } from './unanswered-posts'

/** Pauses before a post is tried again; the last one goes on. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const
const LONGEST_PAUSE_MS = 15_000
/** What stands before a server says when it does not reach it. */
const LOST_STATUSES = new Set([502, 503, 504])

/**
 * Lets a form that the network has lost be sent again until it is answered, instead of losing what was typed to a page
 * about the network. Only forms with a key: the server does those once, however often they come.
 */
export function installSteadyPost(): void {
  const send = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const body = keyedBody(input, init)
    return body ? untilAnswered(() => send(input, init), body, init?.signal ?? null) : send(input, init)
  }
  window.addEventListener('beforeunload', (event) => {
    if (hasUnanswered()) event.preventDefault()
  })
}

/** Tries until there is an answer; rejects when the page that asked is left, gives a refusal when the person gives up. */
async function untilAnswered(
  attempt: () => Promise<Response>,
  body: URLSearchParams | FormData,
  signal: AbortSignal | null,
): Promise<Response> {
  const given = new AbortController()
  const givenUp = new Promise<null>((resolve) => given.signal.addEventListener('abort', () => resolve(null)))
  const post: UnansweredPost = { isLost: false, giveUp: () => given.abort() }
  addPost(post)
  try {
    for (let tries = 0; !given.signal.aborted; tries += 1) {
      const answer = await Promise.race([answerTo(attempt, signal), givenUp])
      if (answer) return answer
      markLost(post)
      await pause(PAUSES_MS[tries] ?? LONGEST_PAUSE_MS, signal, givenUp)
    }
    return notSentAnswer(body)
  } finally {
    removePost(post)
  }
}

/** The body of a posted form of this site that the server knows when it comes again. */
function keyedBody(input: RequestInfo | URL, init: RequestInit | undefined): URLSearchParams | FormData | null {
  const body = init?.body
  if (init?.method?.toUpperCase() !== 'POST' || input instanceof Request) return null
  if (new URL(input, window.location.href).origin !== window.location.origin) return null
  const isForm = body instanceof URLSearchParams || body instanceof FormData
  return isForm && body.has(KEY_FIELD) ? body : null
}

/** The whole answer, or null when none came: a connection may also be cut in the middle of it. */
async function answerTo(attempt: () => Promise<Response>, signal: AbortSignal | null): Promise<Response | null> {
  try {
    const answer = await attempt()
    if (LOST_STATUSES.has(answer.status)) return null
    await answer.clone().arrayBuffer()
    return answer
  } catch (error) {
    if (signal?.aborted || !(error instanceof TypeError)) throw error
    return null
  }
}

/** Until the time is over, the network is back or the person has given up. @throws when the page is left meanwhile. */
async function pause(ms: number, signal: AbortSignal | null, givenUp: Promise<unknown>): Promise<void> {
  const over = new AbortController()
  const { signal: isOver } = over
  await Promise.race([
    givenUp,
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, ms)
      isOver.addEventListener('abort', () => clearTimeout(timer))
      window.addEventListener('online', () => resolve(), { signal: isOver })
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: isOver })
    }),
  ])
  over.abort()
}
