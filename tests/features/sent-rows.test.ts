import { expect, test } from 'vitest'
import { markOf } from '~/features/readiness/answer-mark'
import { updateChecksSchema } from '~/features/readiness/schema'
import { leaveOutUntouched } from '~/features/readiness/sent-rows'
import { parseFields } from '~/lib/form.server'

const SAVED = { status: 'inProgress', note: 'one\ntwo', evidenceNote: '' }

function table(rows: Record<number, Record<string, string>>): FormData {
  const form = new FormData()
  form.set('to', '/programmes/x/checks/update')
  form.set('bulk', '')
  for (const [id, typed] of Object.entries(rows)) {
    const fields = { version: '3', was: markOf(SAVED), ...SAVED, ...typed }
    for (const [field, value] of Object.entries(fields)) form.set(`${field}.${id}`, value)
  }
  return form
}

const rowsSent = (form: FormData) => {
  leaveOutUntouched(form)
  return [...form.keys()].flatMap((name) => /^version\.(\d+)$/.exec(name)?.[1] ?? [])
}

test.each([
  ['another status', { status: 'ready' }],
  ['another note', { note: 'three' }],
  ['a note taken away', { note: '' }],
  ['other evidence', { evidenceNote: 'Notice 12' }],
  ['a row that is chosen', { chosen: 'on' }],
])('%s is sent, and the untouched row beside it is not', (_, typed) => {
  const form = table({ 5: {}, 6: typed })
  expect(rowsSent(form)).toEqual(['6'])
  expect([...form.keys()].filter((name) => name.endsWith('.5'))).toEqual([])
  expect(form.get('to')).toBe('/programmes/x/checks/update')
})

test('line ends as a browser sends them are no change', () => {
  expect(rowsSent(table({ 5: { note: 'one\r\ntwo' } }))).toEqual([])
})

test('what the server makes of the whole table and of what is left of it is the same', () => {
  const typed = {
    4: {},
    5: { status: 'blocked', note: 'no data' },
    6: {},
    7: { chosen: 'on' },
    8: { note: 'x'.repeat(2001) },
  }
  const read = (form: FormData) => {
    const parsed = parseFields(form, updateChecksSchema)
    return parsed.ok ? parsed.data : parsed.faults.errors
  }
  const rest = table(typed)
  leaveOutUntouched(rest)
  expect(read(rest)).toEqual(read(table(typed)))
  expect(read(rest)).toEqual({ 'note.8': ['tooLong'] })
})
