import { addDays } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'

/** A calendar file (RFC 5545) with one all-day entry. The same programme's entry replaces the one before. */
export function dueEntry({
  slug,
  title,
  on,
  address,
  now,
}: {
  slug: string
  title: string
  on: Day
  address: string
  /** UTC milliseconds. */
  now: number
}): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//Reports//EN',
    'BEGIN:VEVENT',
    `UID:report-due-${slug}@groundwork`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${Math.floor(now / 60_000)}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

const compact = (day: Day) => day.replaceAll('-', '')

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')
}

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
