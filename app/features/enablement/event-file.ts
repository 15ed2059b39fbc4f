import { addDays } from '~/domain/days'
import type { Name } from '~/domain/vocabulary'
import { startOfDayIn } from '~/domain/what-changed'
import { enablementKindWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { type CalendarEvent, calendarFile } from '~/lib/calendar-file'
import { activityPath } from './paths'
import type { ActivityLine } from './queries.server'

type Told = Pick<
  ActivityLine,
  | 'id'
  | 'version'
  | 'kind'
  | 'title'
  | 'subProcess'
  | 'plannedOn'
  | 'heldOn'
  | 'startsAt'
  | 'minutes'
  | 'place'
  | 'note'
  | 'state'
>

/** How long an activity with an hour and no length is taken to last. */
const USUAL_MINUTES = 60

/** Activities as a calendar file, in the reader's language; `name` is what a calendar calls what it subscribes to. */
export function eventFile(
  activities: readonly Told[],
  {
    programme,
    origin,
    name,
    now,
  }: { programme: { slug: string; timeZone: string }; origin: string; name: string | null; now: number },
): string {
  return calendarFile({
    product: 'Enablement',
    name,
    events: activities.map((one) => eventOf(one, programme, origin)),
    now,
  })
}

/** What a calendar calls the feed of a programme. */
export const feedName = (programme: Name) => m.enablement_feed_name({ programme: nameOf(programme) })

function eventOf(
  activity: Told,
  { slug, timeZone }: { slug: string; timeZone: string },
  origin: string,
): CalendarEvent {
  const { id, version, kind, title, subProcess, place, note, state } = activity
  const about = subProcess ? `${subProcess.code} ${nameOf(subProcess.name)}` : m.enablement_whole_programme()
  return {
    uid: `enablement-${slug}-${id}`,
    sequence: version,
    when: whenOf(activity, timeZone),
    title: m.enablement_event_title({ kind: enablementKindWord(kind), title }),
    description: [about, note].filter(Boolean).join('\n'),
    place,
    address: `${origin}${activityPath(slug, id)}`,
    isCancelled: state === 'cancelled',
  }
}

function whenOf({ plannedOn, heldOn, startsAt, minutes }: Told, timeZone: string): CalendarEvent['when'] {
  const day = heldOn ?? plannedOn
  if (startsAt === null) return { day }
  const start = instantIn(timeZone, day, startsAt)
  return { start, end: start + (minutes ?? USUAL_MINUTES) * 60_000 }
}

/** UTC milliseconds of an hour of the day as clocks there show it, also on days on which clocks are changed. */
function instantIn(timeZone: string, day: string, minutes: number): number {
  const from = startOfDayIn(timeZone, day)
  const isPlain = startOfDayIn(timeZone, addDays(day, 1)) - from === 24 * 3_600_000
  const guess = from + minutes * 60_000
  return isPlain ? guess : guess - (clockMinutes(timeZone, guess) - minutes) * 60_000
}

function clockMinutes(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const [hours = 0, minutes = 0] = format.format(instant).split(':').map(Number)
  return hours * 60 + minutes
}
