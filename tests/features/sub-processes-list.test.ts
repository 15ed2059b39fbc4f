import { describe, expect, test } from 'vitest'
import { assessProgramme } from '~/domain/rollup'
import { listOf } from '~/features/sub-processes/list'
import { sheetOf } from '~/features/sub-processes/list-sheet'
import { isFiltered, listQuery, sortQuery } from '~/features/sub-processes/list-view'
import { readListView } from '~/features/sub-processes/read-list-view'
import { csvOf } from '~/lib/csv'
import { aPlan, aSubProcess, CLERK, OWNER, stepsFrom } from '../factories/plan'

const TODAY = '2026-03-16'
const customers = { code: 'CR', name: { zh: '客户关系', en: 'Customer relationships' } }
const plan = aPlan({
  subProcesses: [
    aSubProcess({ steps: stepsFrom('2026-03-02', { design: { actualStart: '2026-03-02' } }) }),
    aSubProcess({ id: 2, code: 'LTC-ML-2', name: { zh: '分发线索', en: 'Distribute leads' }, owner: CLERK }),
    aSubProcess({
      id: 3,
      code: 'MCR-1',
      track: 'MCR',
      group: customers,
      name: { zh: '客户档案', en: 'Customer profile' },
      owner: null,
      steps: stepsFrom('2026-05-04'),
    }),
    aSubProcess({
      id: 4,
      code: 'LTC-ML-10',
      name: { zh: '关闭线索', en: 'Close leads' },
      steps: stepsFrom('2026-02-02', { design: { actualStart: '2026-02-02', actualEnd: '2026-03-02' } }),
    }),
  ],
})
const view = (query = '') => readListView(new URLSearchParams(query))
const list = (query = '') => listOf(plan, assessProgramme(plan, TODAY).subProcesses, view(query))
const codes = (query: string) => list(query).rows.map(({ code }) => code)

describe('the filters of the list', () => {
  test.each([
    ['nothing asked for', '', ['LTC-ML-1', 'LTC-ML-2', 'MCR-1', 'LTC-ML-10']],
    ['a track', 'track=MCR', ['MCR-1']],
    ['a group', 'group=CR', ['MCR-1']],
    ['an owner', `owner=${OWNER.id}`, ['LTC-ML-1', 'LTC-ML-10']],
    ['no owner', 'owner=none', ['MCR-1']],
    ['a step', 'step=simulation', ['LTC-ML-10']],
    ['a status', 'status=onTrack', ['LTC-ML-1']],
    ['words of a name, in whatever order and case', 'q=LEADS+close', ['LTC-ML-10']],
    ['a name of the other language', 'q=客户', ['MCR-1']],
    ['a person', 'q=li+qiang', ['LTC-ML-2']],
    ['several at once', 'track=LTC&step=design&owner=1', ['LTC-ML-1']],
    [
      'what makes no sense, as if nothing was said',
      'track=X&step=9&owner=me&status=',
      ['LTC-ML-1', 'LTC-ML-2', 'MCR-1', 'LTC-ML-10'],
    ],
  ])('%s', (_, query, expected) => {
    expect(codes(query)).toEqual(expected)
  })

  test('leave the headline what it is', () => {
    expect(list('track=MCR').facts).toEqual(list().facts)
    expect(list().facts).toEqual({ total: 4, owned: 2, inTrouble: 2 })
  })
})

describe('the order of the list', () => {
  test.each([
    ['sort=name', ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-10', 'MCR-1']],
    ['sort=name&dir=desc', ['MCR-1', 'LTC-ML-10', 'LTC-ML-2', 'LTC-ML-1']],
    ['sort=progress&dir=desc', ['LTC-ML-10', 'MCR-1', 'LTC-ML-2', 'LTC-ML-1']],
    ['sort=step', ['LTC-ML-1', 'LTC-ML-2', 'MCR-1', 'LTC-ML-10']],
    ['sort=gate', ['LTC-ML-10', 'LTC-ML-1', 'LTC-ML-2', 'MCR-1']],
  ])('%s', (query, expected) => {
    expect(codes(query)).toEqual(expected)
  })

  test('those without an owner come last', () => {
    expect(codes('sort=owner').at(-1)).toBe('MCR-1')
  })

  test('the worst status comes first', () => {
    expect(list('sort=status').rows.map(({ status }) => status)).toEqual([
      'offTrack',
      'offTrack',
      'onTrack',
      'notStarted',
    ])
  })
})

describe('the address of the list', () => {
  test('says what is asked for and nothing else', () => {
    expect(listQuery(view())).toBe('?')
    expect(listQuery(view('q=a+b&track=LTC&dir=desc'))).toBe('?track=LTC&q=a+b')
    expect(listQuery(view('track=LTC'), { track: null, step: 'pilot' })).toBe('?step=pilot')
    expect([isFiltered(view('sort=name')), isFiltered(view('q=x'))]).toEqual([false, true])
  })

  test('a heading leads up, then down, then back to the order of the model', () => {
    const next = (query: string) => sortQuery(view(query), 'owner').slice(1)
    expect(next('')).toBe('sort=owner')
    expect(next('sort=owner')).toBe('sort=owner&dir=desc')
    expect(next('sort=owner&dir=desc')).toBe('')
    expect(next('sort=gate&dir=desc')).toBe('sort=owner')
  })
})

describe('the list as a file', () => {
  test('has a heading for every cell, one line a sub-process, and numbers as numbers', () => {
    const [headings, first, ...others] = sheetOf(list().rows)
    expect(others).toHaveLength(3)
    expect(first).toHaveLength(headings!.length)
    expect(first).toEqual(expect.arrayContaining(['LTC', 'LTC-ML-1', 0]))
  })

  test('begins so that Excel reads it, and quotes what needs it', () => {
    expect(csvOf([['a', 'b,c', 'say "x"', 'two\nlines', 3, null]])).toBe(
      '\ufeffa,"b,c","say ""x""","two\nlines",3,\r\n',
    )
  })

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('disarms %j, which a spreadsheet would run', (text) => {
    expect(csvOf([[text]])).toContain(`'${text}`)
    expect(csvOf([[-1]])).toBe('\ufeff-1\r\n')
  })
})
