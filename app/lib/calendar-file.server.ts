import { addDays } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'

/** An entry of a calendar; the same `uid` replaces the one before. Instants are UTC milliseconds. */
export interface CalendarEntry {
  uid: string
  title: string
  /** Whole days, both ends included, or from one instant to another. */
  when: { from: Day; to: Day } | { startsAt: number; endsAt: number }
  address: string
  place?: string | undefined
  text?: string | undefined
  organiser?: CalendarPerson | undefined
  attendees?: readonly CalendarPerson[] | undefined
}

export interface CalendarPerson {
  name: string
  email: string
}

/**
 * A calendar file (RFC 5545): a list to look at (`PUBLISH`), or an invitation that asks for an answer (`REQUEST`,
 * RFC 5546). `product` names what made it; entries are stamped and numbered by `now`.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { product, method, now }: { product: string; method?: 'PUBLISH' | 'REQUEST' | undefined; now: number },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Groundwork//${product}//EN`,
    ...(method ? [`METHOD:${method}`] : []),
    ...entries.flatMap((entry) => eventLines(entry, now)),
    'END:VCALENDAR',
  ]
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

/** The file as an answer, named so. */
export function calendarResponse(name: string, file: string): Response {
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

function eventLines({ uid, title, when, address, place, text, organiser, attendees = [] }: CalendarEntry, now: number) {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(now)}`,
    `SEQUENCE:${Math.floor(now / 60_000)}`,
    ...('from' in when
      ? [`DTSTART;VALUE=DATE:${compact(when.from)}`, `DTEND;VALUE=DATE:${compact(addDays(when.to, 1))}`]
      : [`DTSTART:${instant(when.startsAt)}`, `DTEND:${instant(when.endsAt)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(organiser ? [`ORGANIZER;CN=${quoted(organiser.name)}:mailto:${organiser.email}`] : []),
    ...attendees.map(({ name, email }) => `ATTENDEE;CN=${quoted(name)};ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:${email}`),
    `URL:${address}`,
    'END:VEVENT',
  ]
}

const instant = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
const compact = (day: Day) => day.replaceAll('-', '')

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')
}

/** The value of a parameter: quoted, and without what ends it. */
const quoted = (text: string) => `"${text.replace(/["\r\n]/g, ' ')}"`

/** Bytes that a line may have, and that the lines which continue it may have after their blank. */
const LINE_BYTES = 75

/** Long lines go on after a line break and a blank, never within a character. */
function folded(line: string): string[] {
  const lines: string[] = []
  let rest = ''
  for (const character of line) {
    if (byteLength(rest + character) > LINE_BYTES) {
      lines.push(rest)
      rest = ' '
    }
    rest += character
  }
  return [...lines, rest]
}

const byteLength = (text: string) => new TextEncoder().encode(text).length
