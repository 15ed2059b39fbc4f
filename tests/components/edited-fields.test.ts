import { describe, expect, it } from 'vitest'
import { editedFields } from '~/components/forms/edited-fields'
import type { RefusalReason } from '~/domain/reasons'

const saved = { nameEn: 'East', staleAfterDays: 14, unitId: 3, isAdministrator: true, weekend: [6, 7], parentId: null }
const refused = (
  values: Record<string, string>,
  code?: RefusalReason['code'],
  errors: Record<string, string[]> = {},
) => ({
  values,
  errors,
  refusals: code ? [{ reason: { code } as RefusalReason, sentence: 'Refused.' }] : [],
})

describe('a form that edits what is saved', () => {
  it('shows what is saved until something has been typed', () => {
    const fields = editedFields(null, saved)
    expect(fields.field('staleAfterDays')).toEqual({ name: 'staleAfterDays', defaultValue: '14', errors: [] })
    expect(fields.field('parentId').defaultValue).toBe('')
    expect(fields.checkbox('isAdministrator').defaultChecked).toBe(true)
    expect(fields.list('weekend')).toEqual(['6', '7'])
    expect(fields.version(5)).toBe('5')
  })

  it('keeps what was typed when it is refused, unticked boxes too', () => {
    const fields = editedFields(refused({ nameEn: '', version: '4' }, undefined, { nameEn: ['required'] }), saved)
    expect(fields.field('nameEn')).toEqual({ name: 'nameEn', defaultValue: '', errors: ['required'] })
    expect(fields.checkbox('isAdministrator').defaultChecked).toBe(false)
    expect(fields.list('weekend')).toEqual([])
  })

  it('keeps the version it was shown with, so that a refusal does not turn into an overwrite', () => {
    expect(editedFields(refused({ version: '4' }), saved).version(5)).toBe('4')
  })

  it('after a conflict shows what is saved now beside what was typed, and sends the new version', () => {
    const typed = { nameEn: 'East', staleAfterDays: '30', unitId: '9', version: '4' }
    const fields = editedFields(refused(typed, 'conflict'), saved, { unitId: (id) => `unit ${id}` })
    expect(fields.field('nameEn').errors).toEqual([])
    expect(fields.field('staleAfterDays')).toMatchObject({
      defaultValue: '30',
      errors: [expect.stringContaining('14')],
    })
    expect(fields.field('unitId').errors).toEqual([expect.stringContaining('unit 3')])
    expect(fields.version(5)).toBe('5')
    expect(fields.problems).toHaveLength(1)
  })

  it('after a conflict shows what is saved now of boxes too, one or several, where they differ', () => {
    const days = { weekend: (value: string) => `days ${value}` }
    const fields = editedFields(refused({ weekend: '7', version: '4' }, 'conflict'), saved, days)
    expect(fields.checkbox('isAdministrator')).toMatchObject({
      defaultChecked: false,
      errors: [expect.stringMatching(/Yes|是/)],
    })
    expect(fields.listErrors('weekend')).toEqual([expect.stringContaining('days 6,7')])
    const same = editedFields(refused({ weekend: '6,7', isAdministrator: 'on' }, 'conflict'), saved, days)
    expect([...same.checkbox('isAdministrator').errors, ...same.listErrors('weekend')]).toEqual([])
  })
})
