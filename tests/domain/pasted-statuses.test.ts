import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPasted, statusWritten } from '~/domain/pasted-statuses'
import type { CheckStatus } from '~/domain/vocabulary'

describe('a status as people write it', () => {
  test.each<[string, CheckStatus | null]>([
    ['Ready', 'ready'],
    [' in progress ', 'inProgress'],
    ['In-Progress', 'inProgress'],
    ['inProgress', 'inProgress'],
    ['NOT STARTED', 'notStarted'],
    ['n/a', 'waived'],
    ['就绪', 'ready'],
    ['已就绪', 'ready'],
    ['进行中', 'inProgress'],
    ['未开始', 'notStarted'],
    ['阻塞', 'blocked'],
    ['豁免', 'waived'],
    ['✓', 'ready'],
    ['√', 'ready'],
    ['✔️', 'ready'],
    ['○', 'notStarted'],
    ['⛔', 'blocked'],
    ['４', 'blocked'],
    ['1', 'notStarted'],
    ['6', null],
    ['', null],
    ['nearly', null],
    ['差不多', null],
    ['constructor', null],
  ])('%j means %j', (cell, status) => {
    expect(statusWritten(cell)).toBe(status)
  })
})

describe('what is pasted from a spreadsheet', () => {
  const line = (status: CheckStatus | null, note: string | null = null, unknown: string | null = null) => ({
    status,
    note,
    unknown,
  })
  test.each<[string, string, ReturnType<typeof line>[]]>([
    ['a column', 'Ready\nBlocked', [line('ready'), line('blocked')]],
    ['with the line end that Excel adds', 'Ready\r\nBlocked\r\n', [line('ready'), line('blocked')]],
    ['with line ends of an old Mac', 'Ready\rBlocked\r', [line('ready'), line('blocked')]],
    ['one cell', '就绪', [line('ready')]],
    ['with notes', '阻塞\t等数据\n就绪\t', [line('blocked', '等数据'), line('ready', '')]],
    ['with an empty cell between', 'Ready\n\nBlocked', [line('ready'), line(null), line('blocked')]],
    ['with a note alone', '\tAsked again', [line(null, 'Asked again')]],
    ['with words that are no status', 'Ready\nnearly\tsoon\n', [line('ready'), line(null, 'soon', 'nearly')]],
    ['with a note of two lines', 'Ready\t"one\ntwo"\nBlocked\tx', [line('ready', 'one\ntwo'), line('blocked', 'x')]],
    ['with doubled quotes', '"Ready"\t"the ""new"" rule"', [line('ready', 'the "new" rule')]],
    ['with a tab in quotes', 'Ready\t"a\tb"', [line('ready', 'a\tb')]],
    ['with a quote in the middle', 'Ready\t5" pipe\nReady', [line('ready', '5" pipe'), line('ready')]],
    ['with a quote that does not end', 'Ready\t"open\nReady', [line('ready', '"open'), line('ready')]],
    ['with more columns than are read', 'Ready\tnote\tmore', [line('ready', 'note')]],
    ['with nothing', '', [line(null)]],
  ])('%s', (_, text, lines) => {
    expect(readPasted(text)).toEqual(lines)
  })

  test('has a line for each line, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '就', ' ', '1', ',') })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        expect(readPasted(`${cells.join('\n')}\n`)).toHaveLength(cells.length)
      }),
    )
  })

  test('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'x') }), (text) => {
        expect(readPasted(text).length).toBeGreaterThan(0)
      }),
    )
  })
})
