import { expect, test } from 'vitest'
import { FORM_BYTES, limitOf, UPLOAD_BYTES } from '../../server/body-limit'

const P = '/programmes/hengchuan'
const ROWS = 100
const LONGEST_NOTE = '通'.repeat(2000)

test.each([
  [`${P}/checks/7/evidence`, UPLOAD_BYTES],
  [`${P}/checks/7/evidence.data`, UPLOAD_BYTES],
  [`${P}/checks/7/evidence/more`, FORM_BYTES],
  [`${P}/checks/7/status`, FORM_BYTES],
  [`${P}/checks/update/more`, FORM_BYTES],
  ['/checks/update', FORM_BYTES],
])('%s takes %i bytes', (path, bytes) => {
  expect(limitOf(path).bytes).toBe(bytes)
})

test.each([`${P}/checks/update`, `${P}/checks/update.data`])(
  '%s takes a whole page of the table of checks with the longest texts in every row, and not much more',
  (path) => {
    const form = new URLSearchParams({ to: `${P}/checks/update`, bulk: '', formKey: 'x'.repeat(40) })
    for (let id = 1_000_000; id < 1_000_000 + ROWS; id += 1) {
      for (const field of ['version', 'was', 'chosen']) form.set(`${field}.${id}`, 'notStarted:1234567890123')
      form.set(`status.${id}`, 'inProgress')
      for (const field of ['note', 'evidenceNote']) form.set(`${field}.${id}`, LONGEST_NOTE)
    }
    const bytes = form.toString().length
    expect(bytes).toBeGreaterThan(FORM_BYTES)
    expect(limitOf(path).bytes).toBeGreaterThan(bytes)
    expect(limitOf(path).bytes).toBeLessThan(bytes * 1.5)
  },
)
