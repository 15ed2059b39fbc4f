import type { KpiAim, Name } from '~/domain/vocabulary'

export interface SampleKpi {
  /** Null for what several sub-processes bring together. */
  code: string | null
  name: Name
  measure: string
  aim: KpiAim
  baseline: number
  target: number
  /** Working days from today. */
  targetOn: number
  /** What it drives, by its Chinese name. */
  drives: string | null
  /** What going live brings at a branch, in its measure, when it has settled. */
  effect: number
  /** How far branches and months scatter around the baseline. */
  scatter: number
}

/** What nobody's sub-process brings alone. */
export const TOP_KPI = '新签合同额同比增长'

/** KPIs that are read month by month: those of the first circle, and what they are to bring together. */
export const KPIS: readonly SampleKpi[] = [
  {
    code: null,
    name: { zh: TOP_KPI, en: 'Growth of orders over last year' },
    measure: '%',
    aim: 'up',
    baseline: 4.2,
    target: 12,
    targetOn: 240,
    drives: null,
    effect: 3.1,
    scatter: 1.6,
  },
  {
    code: 'LTC-ML-1',
    name: { zh: '新增有效线索数', en: 'New qualified leads' },
    measure: 'perMonth',
    aim: 'up',
    baseline: 43,
    target: 70,
    targetOn: 120,
    drives: TOP_KPI,
    effect: 26,
    scatter: 2.4,
  },
  {
    code: 'LTC-ML-2',
    name: { zh: '线索分发时长', en: 'Time to distribution' },
    measure: 'days',
    aim: 'down',
    baseline: 6.8,
    target: 2,
    targetOn: 90,
    drives: '新增有效线索数',
    effect: -4.6,
    scatter: 0.4,
  },
  {
    code: 'LTC-ML-3',
    name: { zh: '线索转机会点率', en: 'Lead-to-opportunity conversion' },
    measure: '%',
    aim: 'up',
    baseline: 12.5,
    target: 18,
    targetOn: 150,
    drives: TOP_KPI,
    effect: 4,
    scatter: 0.5,
  },
  {
    code: 'LTC-MO-1',
    name: { zh: '机会点立项率', en: 'Share of opportunities with ATI' },
    measure: '%',
    aim: 'up',
    baseline: 35,
    target: 90,
    targetOn: 120,
    drives: TOP_KPI,
    effect: 51,
    scatter: 3,
  },
  {
    code: 'LTC-MO-2',
    name: { zh: '招标规格引导成功率', en: 'Specification influence rate' },
    measure: '%',
    aim: 'up',
    baseline: 26,
    target: 40,
    targetOn: 180,
    drives: TOP_KPI,
    effect: -0.6,
    scatter: 1.8,
  },
]

/** Branches that report, each with what it always differs from the others, in scatters. */
export const REPORTING: Readonly<Record<string, number>> = {
  shanghai: 0.8,
  hangzhou: 0.3,
  nanjing: -0.2,
  suzhou: 0.5,
  beijing: 0.6,
  tianjin: -0.7,
  shenyang: -1,
  jinan: -0.4,
  chengdu: 0.2,
  chongqing: -0.1,
  xian: -0.6,
  kunming: -0.9,
}

/**
 * Working days from today on which readings were recorded: the year before at the start, then every other month; today,
 * so that the first branches have three months since they went live, on whatever day the sample is loaded.
 */
export const RECORDED_ON: readonly number[] = [-150, -90, -45, 0]

/** Months before this one of which there are readings. */
export const MONTHS_READ = 12
