import type { Circle } from '~/domain/vocabulary'
import type { Span } from './schedule'

export interface SampleWave {
  zh: string
  en: string
  circle: Circle
  planned: Span
  /** When it was planned and scoped, and when committed; null: not yet. */
  plannedOn: number
  committedOn: number | null
  /** Why its limits may be exceeded; empty where none is. */
  overloadReason: string
  /** Working days after the wave before it; null for the first. */
  lagDays: number | null
  scope: readonly { codes: readonly string[]; branches: readonly string[] }[]
}

const LEADS = ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3']
const FIRST_FIVE = [...LEADS, 'LTC-MO-1', 'LTC-MO-2']

/** The whole is planned early, each wave committed when the one before shows results. */
export const WAVES: readonly SampleWave[] = [
  {
    zh: '样板点',
    en: 'Model branches',
    circle: 'small',
    planned: [-81, -53],
    plannedOn: -100,
    committedOn: -90,
    overloadReason: '五个子流程首尾相连，拆开反而断流；两个样板分支各派一名专职变革负责人，项目组驻点支持。',
    lagDays: null,
    scope: [{ codes: FIRST_FIVE, branches: ['shanghai', 'chengdu'] }],
  },
  {
    zh: '扩大样板',
    en: 'Early branches',
    circle: 'middle',
    planned: [-48, 3],
    plannedOn: -100,
    committedOn: -72,
    overloadReason: '四个分支主动请战：前四周只推线索三项，其余随后跟上；每个分支增配一名副组长。',
    lagDays: 3,
    scope: [
      {
        codes: [...FIRST_FIVE, 'LTC-MO-3', 'LTC-MO-4', 'LTC-MCE-1'],
        branches: ['hangzhou', 'nanjing', 'beijing', 'chongqing'],
      },
    ],
  },
  {
    zh: '线索与机会点全面推行',
    en: 'Leads and opportunities everywhere',
    circle: 'middle',
    planned: [12, 68],
    plannedOn: -100,
    committedOn: -20,
    overloadReason:
      'Leads come first and the rest from the sixth week on, so it is never all at once; the change office lends each region two people.',
    lagDays: 0,
    scope: [
      { codes: FIRST_FIVE, branches: ['suzhou', 'tianjin', 'shenyang', 'jinan', 'xian', 'kunming'] },
      {
        codes: ['LTC-MO-3'],
        branches: ['shanghai', 'chengdu', 'suzhou', 'tianjin', 'shenyang', 'jinan', 'xian', 'kunming'],
      },
      {
        codes: ['LTC-MO-4', 'LTC-MCE-1'],
        branches: ['shanghai', 'chengdu', 'suzhou', 'tianjin', 'jinan', 'xian'],
      },
      { codes: ['LTC-MCE-2', 'LTC-MCE-3'], branches: ['shanghai', 'chengdu', 'suzhou', 'xian'] },
    ],
  },
  {
    zh: '合同执行与客户关系',
    en: 'Contract execution and customer relationships',
    circle: 'big',
    planned: [78, 150],
    plannedOn: -6,
    committedOn: null,
    overloadReason: '',
    lagDays: 3,
    scope: [
      {
        codes: ['LTC-MCE-4', 'LTC-MCE-5', 'LTC-MCE-6'],
        branches: ['shanghai', 'chengdu', 'hangzhou', 'beijing', 'suzhou', 'xian'],
      },
      { codes: ['MCR-1', 'MCR-2'], branches: ['shanghai', 'chongqing', 'beijing', 'chengdu'] },
    ],
  },
]

/** What of the second wave is not live yet; all else of the first two is. */
export const STILL_OPEN: Readonly<Record<string, readonly string[]>> = {
  'LTC-ML-3': ['hangzhou', 'beijing'],
  'LTC-MO-2': ['hangzhou'],
  'LTC-MO-3': ['hangzhou', 'nanjing'],
  'LTC-MO-4': ['hangzhou', 'nanjing', 'beijing', 'chongqing'],
  'LTC-MCE-1': ['hangzhou', 'nanjing', 'beijing', 'chongqing'],
}

/** Of these, what is expected only this many working days from today. */
export const EXPECTED_LATE = { code: 'LTC-MO-4', branches: ['hangzhou', 'nanjing', 'beijing'], on: 15 }
