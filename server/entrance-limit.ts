import type { Request } from 'express'
import { rateLimit } from 'express-rate-limit'

/**
 * Tries a minute from one address: more than a large office behind it needs at nine in the morning, few for a program.
 * Wrong passwords are counted apart from this, for each account and address (app/lib/sign-in-throttle.server.ts).
 */
const TRIES_A_MINUTE = 120

/** Slows down whoever tries passwords, one-time links, or links to read a report or a calendar, and says in `Retry-After` when to come back. */
export function limitEntrance() {
  return rateLimit({
    windowMs: 60_000,
    limit: TRIES_A_MINUTE,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skip: (request) => !isGuessed(request) && (isReading(request) || !isEntrance(request)),
    handler: (_request, response) => {
      response.status(429).type('text').send('Too many tries: wait a minute. 尝试次数过多，请一分钟后再试。\n')
    },
  })
}

/** By the path as the router reads it: decoded, in any case, with or without `.data` for a script's own request. */
function isEntrance({ path }: Request): boolean {
  const read = asRouted(path)
  return /^\/(sign-in|set-up|link\/.+?)(\.data)?\/?$/.test(read)
}

const isReading = ({ method }: Request) => method === 'GET' || method === 'HEAD'

/** Where asking for a page is a try already: whoever has the address reads the report, or the calendar. */
const isGuessed = ({ path }: Request) => /^\/(shared|calendar)\//.test(asRouted(path))

const asRouted = (path: string) => decoded(path).toLowerCase().replace(/\/+/g, '/')

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
