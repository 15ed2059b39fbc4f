import { createHash } from 'node:crypto'
import type { Locale } from '~/domain/vocabulary'
import { now, quarterHourOf, todayIn } from './clock.server'
import { themeOf } from './cookies.server'
import { installation } from './installation.server'
import { hasNotice } from './notice.server'
import { type OwnProgramme, ownProgrammes } from './own-programmes.server'
import { signedInPerson } from './session.server'

/** What a page depends on besides its address and the data. */
export interface Rendering {
  /** Names the build whose code and style the page refers to. */
  build: string
  locale: Locale
}

/**
 * The entity tag of a page of a programme, or of the list of programmes: a function of the revision, the viewer and
 * their roles, what they have not read, the language, the appearance, the day (at the operations desk the quarter of an
 * hour) and the build, and of nothing else. Null where a page depends on more than that: outside the programmes, for nobody, and where it says once what the request before has done.
 * Costs what every page costs anyway: the session and the person's programmes, one statement each.
 */
export async function pageTag(request: Request, { build, locale }: Rendering): Promise<string | null> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const slug = slugOf(new URL(request.url).pathname)
  if (slug === null || (await hasNotice(request))) return null
  const person = await signedInPerson(request)
  if (!person) return null
  const own = await ownProgrammes(installation().db, person)
  if (own.length === 0 || (slug !== '' && own.every(({ row }) => row.slug !== slug))) return null
  const parts = {
    build,
    locale,
    theme: await themeOf(request),
    person: person.id,
    // Beside the programme at hand a page names the others, and a name changes with the row's version.
    quarter: followsTheClock(request) ? quarterHourOf(now()) : 0,
    programmes: own.map((one) => (slug === '' || one.row.slug === slug ? whole(one) : [one.row.id, one.row.version])),
  }
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`
}

/** Whether a browser that sends this `If-None-Match` has the page already. */
export function hasPage(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim() === tag)
}

/** The programme's slug; empty for the list of programmes; null for a page that depends on more. */
function slugOf(pathname: string): string | null {
  const [, room, slug = '', ...rest] = pathname.replace(/\.data$/, '').split('/')
  // Who has followed a link, and when a calendar has read a feed, is told by no revision.
  const tellsOfVisits =
    (rest[0] === 'reports' && rest[2] === 'links') || (rest[0] === 'enablement' && rest[1] === 'feeds')
  return room === 'programmes' && !tellsOfVisits ? slug : null
}

/** The operations desk tells how many hours are left: its pages are of a quarter of an hour. */
const followsTheClock = (request: Request) =>
  /^\/programmes\/[^/]+\/operations([./]|$)/.test(new URL(request.url).pathname)

function whole({ row, roles, notices }: OwnProgramme) {
  return [row.id, row.revision, todayIn(row.timeZone), roles, notices]
}
