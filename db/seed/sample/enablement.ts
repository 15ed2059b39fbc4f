import { AUDIENCES, type Audience, type EnablementKind } from '~/domain/vocabulary'
import { OFFICE } from './people'

/** People of each branch in the order of the roles: sales, presales, delivery, finance, managers, review experts. */
export const HEAD_COUNTS: Readonly<Record<string, readonly number[]>> = {
  shanghai: [86, 24, 52, 9, 14, 8],
  hangzhou: [48, 12, 30, 6, 9, 5],
  nanjing: [42, 11, 27, 5, 8, 4],
  suzhou: [35, 9, 24, 4, 7, 3],
  beijing: [74, 21, 45, 8, 13, 7],
  tianjin: [33, 8, 22, 4, 7, 3],
  shenyang: [29, 7, 20, 4, 6, 0],
  jinan: [31, 8, 21, 4, 6, 2],
  chengdu: [61, 17, 40, 7, 11, 6],
  chongqing: [39, 10, 28, 5, 8, 4],
  xian: [44, 12, 30, 5, 8, 4],
}

/** The working day on which the office asked all branches; Kunming has not answered yet. */
export const COUNTED_ON = -104

export interface SampleActivity {
  kind: EnablementKind
  title: string
  /** Null: about the whole programme. */
  code: string | null
  by: string
  /** Working days from today: when it was planned, and for when. */
  plannedOn: number
  on: number
  /** Minutes after midnight, and how many; null: all day. */
  hour: readonly [number, number] | null
  place: string
  branches: readonly string[]
  audiences: readonly Audience[]
  /** Of the people planned, who came, and of these who passed; null: nobody has said, or there was no exam. */
  reached: number | null
  passed?: number
}

const FIRST = ['shanghai', 'chengdu']
const SECOND = ['hangzhou', 'nanjing', 'beijing', 'chongqing']
const THIRD = ['suzhou', 'tianjin', 'xian']

/** Half a year of talks, courses, exams, a contest and internal media, wave by wave, and what is planned next. */
export const ACTIVITIES: readonly SampleActivity[] = [
  {
    ...{ kind: 'talk', title: 'LTC 变革启动宣讲：为什么变、变什么', code: null, by: OFFICE },
    ...{ plannedOn: -103, on: -96, hour: [540, 120], place: '两地会议室，视频连线' },
    ...{ branches: FIRST, audiences: AUDIENCES, reached: 0.93 },
  },
  {
    ...{ kind: 'course', title: '线索分级与分发实操', code: 'LTC-ML-1', by: 'li.chen' },
    ...{ plannedOn: -98, on: -90, hour: [840, 150], place: '上海培训中心' },
    ...{ branches: FIRST, audiences: ['sales', 'presales'], reached: 0.86 },
  },
  {
    ...{ kind: 'exam', title: '线索管理上岗考试', code: 'LTC-ML-1', by: 'li.chen' },
    ...{ plannedOn: -92, on: -86, hour: [960, 45], place: '学习平台' },
    ...{ branches: FIRST, audiences: ['sales', 'presales'], reached: 0.9, passed: 0.88 },
  },
  {
    ...{ kind: 'course', title: 'Opportunity approval (ATI) in practice', code: 'LTC-MO-1', by: 'kai.zheng' },
    ...{ plannedOn: -80, on: -74, hour: [570, 180], place: 'Chengdu, room 3' },
    ...{ branches: FIRST, audiences: ['sales', 'managers'], reached: 0.81 },
  },
  {
    ...{ kind: 'talk', title: '第2批启动宣讲：样板点怎么做成的', code: null, by: OFFICE },
    ...{ plannedOn: -66, on: -59, hour: [540, 120], place: '四地视频连线' },
    ...{ branches: SECOND, audiences: AUDIENCES, reached: 0.92 },
  },
  {
    ...{ kind: 'course', title: '线索到机会点：四地集中培训', code: null, by: 'xiao.ma' },
    ...{ plannedOn: -64, on: -56, hour: [540, 420], place: '杭州培训基地' },
    ...{ branches: SECOND, audiences: ['sales', 'presales', 'managers'], reached: 0.72 },
  },
  {
    ...{ kind: 'exam', title: '第2批上岗考试', code: null, by: 'lei.tian' },
    ...{ plannedOn: -60, on: -53, hour: [960, 60], place: '学习平台' },
    ...{ branches: SECOND, audiences: ['sales', 'presales', 'delivery'], reached: 0.84, passed: 0.87 },
  },
  {
    ...{ kind: 'media', title: '内刊专题：上海样板点的第一个月', code: null, by: 'xiao.ma' },
    ...{ plannedOn: -50, on: -44, hour: null, place: '企业公众号' },
    ...{ branches: [...FIRST, ...SECOND], audiences: ['sales', 'managers'], reached: 0.46 },
  },
  {
    ...{ kind: 'course', title: '标书联合评审：四方怎样协同', code: 'LTC-MO-3', by: 'qi.sun' },
    ...{ plannedOn: -45, on: -38, hour: [840, 120], place: '南京分公司' },
    ...{ branches: SECOND, audiences: ['presales', 'finance', 'experts'], reached: 0.74 },
  },
  {
    ...{ kind: 'contest', title: '机会点立项技能竞赛', code: 'LTC-MO-1', by: 'kai.zheng' },
    ...{ plannedOn: -40, on: -30, hour: [540, 360], place: '上海' },
    ...{ branches: ['shanghai', 'chengdu', 'hangzhou', 'beijing'], audiences: ['sales'], reached: 0.34 },
  },
  {
    ...{ kind: 'course', title: '合同交底：谁在什么时候做什么', code: 'LTC-MCE-1', by: 'fan.wu' },
    ...{ plannedOn: -30, on: -22, hour: [840, 120], place: '北京分公司' },
    ...{ branches: ['beijing', 'chongqing'], audiences: ['delivery', 'finance'], reached: 0.68 },
  },
  {
    ...{ kind: 'talk', title: '第3批启动宣讲', code: null, by: OFFICE },
    ...{ plannedOn: -20, on: -12, hour: [540, 120], place: '三地视频连线' },
    ...{ branches: THIRD, audiences: AUDIENCES, reached: 0.83 },
  },
  {
    ...{ kind: 'course', title: '系统操作答疑', code: null, by: 'lei.tian' },
    ...{ plannedOn: -9, on: -3, hour: [900, 60], place: '线上' },
    ...{ branches: ['suzhou'], audiences: ['sales'], reached: null },
  },
  {
    ...{ kind: 'talk', title: '第3批启动宣讲（沈阳、济南）', code: null, by: 'xiao.ma' },
    ...{ plannedOn: -5, on: 2, hour: [540, 120], place: '沈阳分公司，济南连线' },
    ...{ branches: ['shenyang', 'jinan'], audiences: ['sales', 'presales', 'managers'], reached: null },
  },
  {
    ...{ kind: 'course', title: 'Leads and opportunities: two days for wave 3', code: null, by: 'xiao.ma' },
    ...{ plannedOn: -5, on: 6, hour: [540, 420], place: 'Suzhou training centre' },
    ...{ branches: THIRD, audiences: ['sales', 'presales'], reached: null },
  },
  {
    ...{ kind: 'exam', title: '第3批上岗考试', code: null, by: 'lei.tian' },
    ...{ plannedOn: -4, on: 9, hour: [960, 60], place: '学习平台' },
    ...{ branches: THIRD, audiences: ['sales', 'presales', 'delivery'], reached: null },
  },
  {
    ...{ kind: 'media', title: '内刊专题：线索不再石沉大海', code: 'LTC-ML-2', by: 'li.chen' },
    ...{ plannedOn: -2, on: 15, hour: null, place: '企业公众号' },
    ...{ branches: [...FIRST, ...SECOND], audiences: ['sales'], reached: null },
  },
]

/** What the exam system exported, and the operations team took over: reached and passed. */
export const EXPORTED = {
  on: -8,
  takenOn: -7,
  by: 'lei.tian',
  title: '线索培育复训考试',
  code: 'LTC-ML-3',
  lines: [
    ['杭州', 37, 25],
    ['南京', 33, 28],
    ['重庆', 30, 26],
  ],
} as const
