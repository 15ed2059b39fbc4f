import { addDays } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'

/** A calendar file (RFC 5545), such as calendar programmes read and subscribe to. */

export interface CalendarEvent {
  /** The same event keeps its own, so that it replaces what a calendar has of it. */
  uid: string
  /** Grows with every change of it. */
  sequence: number
  /** A whole day, or two instants in UTC milliseconds. */
  when: { day: Day } | { start: number; end: number }
  title: string
  description?: string
  place?: string
  address?: string
  isCancelled?: boolean
  organiser?: CalendarPerson | undefined
  attendees?: readonly CalendarPerson[]
}

export interface CalendarPerson {
  name: string
  email: string
}

/** A list to subscribe to or take over, or an invitation that asks for an answer (`REQUEST`, RFC 5546). */
export function calendarFile({
  product,
  name,
  method,
  events,
  now,
}: {
  /** Which part of the product writes it. */
  product: string
  /** What a calendar calls what it subscribes to; null for a file with events to take over. */
  name: string | null
  method?: 'PUBLISH' | 'REQUEST'
  events: readonly CalendarEvent[]
  /** UTC milliseconds. */
  now: number
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Groundwork//${product}//EN`,
    ...(method ? [`METHOD:${method}`] : []),
    ...(name === null
      ? []
      : [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT6H']),
    ...events.flatMap((event) => linesOf(event, now)),
    'END:VCALENDAR',
  ]
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

/** The headers of such a file; `name` without its ending. */
export function calendarHeaders(name: string): Record<string, string> {
  return {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.ics"`,
    'Cache-Control': 'private, no-store',
  }
}

function linesOf(event: CalendarEvent, now: number) {
  const { uid, sequence, when, title, description, place, address, isCancelled, organiser, attendees = [] } = event
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@groundwork`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${sequence}`,
    ...('day' in when
      ? [`DTSTART;VALUE=DATE:${compact(when.day)}`, `DTEND;VALUE=DATE:${compact(addDays(when.day, 1))}`]
      : [`DTSTART:${stamp(when.start)}`, `DTEND:${stamp(when.end)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(organiser ? [`ORGANIZER;CN=${quoted(organiser.name)}:mailto:${organiser.email}`] : []),
    ...attendees.map(({ name, email }) => `ATTENDEE;CN=${quoted(name)};ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:${email}`),
    ...(address ? [`URL:${address}`] : []),
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ]
}

const stamp = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')

const compact = (day: Day) => day.replaceAll('-', '')

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n')
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
