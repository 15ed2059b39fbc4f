import type { Direction } from '~/domain/vocabulary'

export interface SampleLeader {
  key: string
  /** In the order of the reference model's symptoms; null: asked, but has not answered. */
  scores: readonly number[] | null
  /** What some of them have seen, by the place of the symptom. */
  evidence?: Readonly<Record<number, string>>
  /** Days after the programme's start on which they answered. */
  after: number
}

/** The diagnosis with which the programme begins: eleven leaders asked, nine answers. */
export const LEADERS: readonly SampleLeader[] = [
  {
    key: 'qiang.gu',
    scores: [4, 3, 3, 3, 2, 4, 2, 2, 2, 2, 3, 1],
    evidence: { 0: '上半年丢的 8 个大单，5 个是内部评审和报价来回拖黄的。', 5: '问“这单谁负责到底”，没有人举手。' },
    after: 1,
  },
  {
    key: 'lan.ye',
    scores: [4, 4, 3, 3, 2, 3, 2, 3, 2, 2, 3, 1],
    evidence: { 1: '售前、商务、交付三套台账，交底靠电话。' },
    after: 1,
  },
  {
    key: 'hao.ding',
    scores: [3, 3, 2, 4, 3, 4, 1, 2, 1, 2, 3, 1],
    evidence: { 3: 'DSO is 118 days; a third of it is waiting for acceptance papers that nobody owns.' },
    after: 3,
  },
  { key: 'kai.zheng', scores: [3, 3, 2, 2, 2, 3, 1, 2, 2, 3, 4, 1], after: 2 },
  {
    key: 'min.zhao',
    scores: [4, 3, 4, 3, 3, 4, 2, 3, 2, 2, 3, 1],
    evidence: { 2: '去年 23 份合同出现交付争议，多数是投标承诺没有交接。' },
    after: 2,
  },
  { key: 'fan.wu', scores: [3, 4, 3, 3, 2, 3, 1, 2, 1, 2, 3, 1], after: 4 },
  {
    key: 'lin.deng',
    scores: [3, 3, 2, 3, 2, 3, 2, 4, 3, 2, 4, 2],
    evidence: { 7: '西南两家老客户今年订单掉了四成，关系只停在采购层。' },
    after: 5,
  },
  {
    key: 'yong.peng',
    scores: [3, 2, 1, 2, 1, 3, 2, 4, 2, 3, 3, 2],
    evidence: { 7: '重庆的老客户在试用对手的设备，我们三个月没有拜访过决策人。' },
    after: 5,
  },
  {
    key: 'zhou.fang',
    scores: [4, 3, 3, 3, 3, 3, 1, 0, 1, 2, 2, 1],
    evidence: { 7: 'Repeat orders in Shanghai grew by a fifth this year.' },
    after: 6,
  },
  { key: 'wei.tang', scores: null, after: 0 },
  { key: 'lan.shen', scores: null, after: 0 },
]

export const DECISION: { by: string; direction: Direction; reason: string } = {
  by: 'qiang.gu',
  direction: 'LTC',
  reason: 'Break the walls first. MCR starts with two key accounts in Southwest once wave 1 shows a better win rate.',
}
