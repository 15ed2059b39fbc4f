import type { KpiAim } from '~/domain/vocabulary'

export interface SampleResult {
  wave: number
  code: string
  by: string
  /** Working days from today. */
  on: number
  name: string
  measure: string
  aim: KpiAim
  before: number
  after: number
}

/**
 * The small circle has something to show: all its figures but one have moved. Of LTC-ML-1 nobody has noted anything: its
 * readings say it (benefits.ts). The middle circle is not that far, so the big one has nothing to open on yet.
 */
export const RESULTS: readonly SampleResult[] = [
  {
    wave: 1,
    code: 'LTC-ML-2',
    by: 'li.chen',
    on: -48,
    name: '线索分发时长',
    measure: '天',
    aim: 'down',
    before: 6.8,
    after: 1.9,
  },
  {
    wave: 1,
    code: 'LTC-ML-3',
    by: 'hang.zhou',
    on: -46,
    name: '线索转机会点率',
    measure: '%',
    aim: 'up',
    before: 12.5,
    after: 16.8,
  },
  {
    wave: 1,
    code: 'LTC-MO-1',
    by: 'kai.zheng',
    on: -45,
    name: '机会点立项率',
    measure: '%',
    aim: 'up',
    before: 35,
    after: 88,
  },
  {
    wave: 1,
    code: 'LTC-MO-2',
    by: 'qi.sun',
    on: -44,
    name: 'Specification influence rate',
    measure: '%',
    aim: 'up',
    before: 26,
    after: 25,
  },
]
