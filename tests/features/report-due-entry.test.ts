import { expect, test } from 'vitest'
import { dueEntry } from '~/features/reports/due-entry.server'

const ENTRY = {
  slug: 'a',
  on: '2026-03-31',
  address: 'https://g.example/programmes/a/reports',
  now: Date.UTC(2026, 2, 2, 2),
}

test('the due day is an all-day entry, with its text escaped', () => {
  const lines = dueEntry({ ...ENTRY, title: 'Report; on A, B\\C\nEND:VEVENT' }).split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20260331')
  expect(lines).toContain('DTEND;VALUE=DATE:20260401')
  expect(lines).toContain('DTSTAMP:20260302T020000Z')
  expect(lines).toContain('SUMMARY:Report\\; on A\\, B\\\\C\\nEND:VEVENT')
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  expect(lines.at(-1)).toBe('')
})

test('long lines are folded between characters', () => {
  const title = '恒川装备流程变革项目群'.repeat(8)
  const entry = dueEntry({ ...ENTRY, title })
  for (const line of entry.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(entry.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`)
})
