import type { Audience, ExpertField, GateDecision } from '~/domain/vocabulary'

/** Who can be called into reviews, and for what. */
export const EXPERTS: readonly (readonly [key: string, mostAtOnce: number, ...fields: ExpertField[]])[] = [
  ['qi.sun', 4, 'solution', 'commercial'],
  ['bo.yu', 3, 'commercial', 'legal'],
  ['min.luo', 3, 'legal', 'delivery'],
  ['yu.feng', 4, 'delivery', 'supply'],
  ['fan.wu', 5, 'delivery', 'solution'],
  ['jing.he', 3, 'finance'],
  ['lin.fan', 2, 'finance'],
]

/** Opportunities of the last three whole months, the earliest first. Chengdu has many, and hardly a review. */
export const OPPORTUNITIES: readonly (readonly [branch: string, ...counts: number[]])[] = [
  ['hangzhou', 2, 1, 2],
  ['nanjing', 1, 2, 1],
  ['suzhou', 2, 1, 2],
  ['chengdu', 6, 7, 6],
  ['beijing', 1, 1, 1],
]

export interface Outcome {
  minutes: string
  decision: GateDecision
  text?: string
  /** Of a hold, in working days from today. */
  returns?: number
  /** Working days from the request until it is decided; of a later round, from that request too. */
  after: number
}

export interface SampleReview {
  kind: string
  title: string
  customer: string
  amount: number | null
  branch: string
  audience?: Audience
  background?: string
  lead?: string
  experts?: readonly string[]
  /** Working days from the request until the meeting. */
  meets?: number
  minutes?: string
  outcome?: Outcome
  /** Of a hold that came back: the first working day of the new round and its outcome, counted from the request. */
  again?: { resumed: number; outcome: Outcome }
  /** What follows, by whom, due in working days from today; `done` says what came of it. */
  followUp?: { text: string; owner: string; due: number; done?: string }
  isClosed?: boolean
  withdrawn?: string
}

const TIAN = 'lei.tian'
const SHI = 'feng.shi'

const ati = (
  [title, customer, amount]: readonly [string, string, number],
  branch: string,
  outcome: Outcome,
  more: Partial<SampleReview> = {},
): SampleReview => ({
  ...{ kind: 'ATI', title, customer, amount, branch, outcome, lead: TIAN, experts: ['qi.sun', 'bo.yu'], meets: 1 },
  isClosed: true,
  ...more,
})

const go = (minutes: string, text = '', after = 2): Outcome => ({ minutes, decision: 'go', text, after })
const kill = (minutes: string, text: string, after = 2): Outcome => ({ minutes, decision: 'kill', text, after })

/** Over the last whole months, spread evenly; all at their end. */
export const PAST_REVIEWS: readonly SampleReview[] = [
  ati(
    ['华东光伏组件产线改造', '晶晟光伏', 12_600],
    'hangzhou',
    go('客户预算已批，竞争对手两家。方案可行，交期要压两周。', '交期承诺前先与供应确认。'),
  ),
  ati(['电池装配线二期', '宁川电池', 23_800], 'suzhou', go('一期验收良好，客户希望沿用同一团队。')),
  ati(['仓储分拣系统', '苏沪物流', 5_400], 'nanjing', kill('需求是标准货架，我方没有优势。', '毛利预计低于5%，退出。')),
  ati(['轮胎检测线', '江南橡胶', 7_200], 'hangzhou', go('关键客户首单，技术由总部支持。', '', 5)),
  ati(['新能源电机线', '越行汽车', 18_900], 'suzhou', go('客户要求联合设计，先签保密协议。')),
  {
    ...{ kind: 'SR', title: '越行电机线联合设计方案', customer: '越行汽车', amount: 18_900, branch: 'suzhou' },
    ...{ audience: 'presales', lead: SHI, experts: ['fan.wu', 'yu.feng'], meets: 2, isClosed: true },
    outcome: go('节拍从38秒优化到33秒，供应需提前锁定机器人。', '机器人下单不晚于签约后一周。', 3),
  },
  ati(['食品包装线', '佳禾食品', 3_100], 'nanjing', go('小单，但客户集团明年有五条线的计划。')),
  ati(
    ['Battery pack line for export', 'Nordvik', 31_000],
    'hangzhou',
    go('Two export licences are needed; the customer pays in euro.', 'Hedge the currency before the bid.', 3),
  ),
  {
    ...{ kind: 'ATB', title: '晶晟光伏产线改造投标', customer: '晶晟光伏', amount: 12_600, branch: 'hangzhou' },
    ...{ lead: TIAN, experts: ['qi.sun', 'min.luo', 'bo.yu', 'yu.feng'], meets: 1, isClosed: true },
    outcome: go('报价三档，授权下限毛利14%。违约金条款必须封顶。', '违约金不超过合同额5%。'),
    followUp: {
      text: '投标后三天内复盘报价与对手差距。',
      owner: 'min.zhao',
      due: -20,
      done: '第二名差距3.2%，已归档。',
    },
  },
  ati(['码头起重机自动化', '津港集团', 15_500], 'beijing', go('与天津分公司联合跟进。')),
  ati(['乳品灌装线', '蜀源乳业', 6_700], 'chengdu', go('成都今年第一次提前申请立项，材料齐全。')),
  ati(['机场行李系统', '江北机场', 27_000], 'nanjing', go('周期长，需要专人驻场。', '驻场人员到位后再投标。', 6)),
  {
    ...{ kind: 'ATC', title: '宁川电池装配线二期签约', customer: '宁川电池', amount: 23_800, branch: 'suzhou' },
    ...{ lead: SHI, experts: ['bo.yu', 'jing.he', 'min.luo', 'fan.wu'], meets: 0, isClosed: true },
    outcome: go('付款3-3-3-1，保函齐全，交付资源已排。', '', 1),
    followUp: { text: '预付款到账后再下长周期件订单。', owner: 'fan.wu', due: -15, done: '预付款已到，订单已下。' },
  },
  ati(['冷链仓改造', '苏沪物流', 4_900], 'suzhou', kill('客户只要价格，方案可替代。', '没有差异化，不再投入。')),
  ati(['涂装线环保升级', '浙东家电', 9_300], 'hangzhou', go('环保部门限期整改，客户急。')),
]

/** Of the last weeks, in the order of their requests; `requested` in working days from today. */
export const LATE_REVIEWS: readonly (SampleReview & { requested: number })[] = [
  {
    requested: -12,
    ...{ kind: 'ATB', title: '江北机场行李系统投标', customer: '江北机场', amount: 27_000, branch: 'nanjing' },
    ...{ lead: TIAN, experts: ['qi.sun', 'min.luo', 'yu.feng'], meets: 1 },
    outcome: {
      ...{ minutes: '联合体分工没谈定，分拣段的责任界面不清楚。', decision: 'hold', after: 2 },
      ...{ text: '联合体分工书面确认，我方只负责分拣段。', returns: -8 },
    },
    again: { resumed: 4, outcome: go('联合体分工已谈定，我方负责分拣段。', '联合体协议签字后递标。', 6) },
  },
  {
    requested: -11,
    ...{ kind: 'ATC', title: '越行汽车电机线签约', customer: '越行汽车', amount: 18_900, branch: 'suzhou' },
    ...{ lead: TIAN, experts: ['bo.yu', 'jing.he', 'min.luo'], meets: 0 },
    outcome: {
      ...{ minutes: '客户坚持验收后付40%，资金占用过大。', decision: 'hold', after: 1 },
      ...{ text: '付款条件改到验收款不超过25%，或客户提供银行保函。', returns: 4 },
    },
  },
  {
    requested: -10,
    ...{ kind: 'ATC', title: '佳禾食品包装线签约', customer: '佳禾食品', amount: 3_100, branch: 'nanjing' },
    ...{ lead: SHI, experts: ['bo.yu', 'lin.fan', 'min.luo'], meets: 0 },
    outcome: go('合同模板无修改，交付八周。', '', 1),
    followUp: { text: '把框架价格写进集团客户协议。', owner: 'kai.zheng', due: -2 },
  },
  {
    requested: -9,
    ...{ kind: 'ATCC', title: '滨海热电改造合同关闭', customer: '滨海热电', amount: 8_200, branch: 'tianjin' },
    withdrawn: '质保金还没有退回，补齐后再申请。',
  },
  {
    requested: -8,
    ...{ kind: 'ATAC', title: '江南橡胶检测线增补两个工位', customer: '江南橡胶', amount: 900, branch: 'hangzhou' },
    ...{ audience: 'delivery', lead: SHI, experts: ['min.luo', 'jing.he', 'yu.feng'], meets: 0 },
    outcome: {
      ...{ minutes: '增补内容清楚，费用由谁承担没有书面确认。', decision: 'hold', after: 1 },
      ...{ text: '客户书面确认增补费用。', returns: 0 },
    },
  },
  {
    requested: -3,
    ...{ kind: 'SR', title: '津港起重机自动化总体方案', customer: '津港集团', amount: 15_500, branch: 'beijing' },
    ...{ audience: 'presales', lead: TIAN, experts: ['fan.wu', 'qi.sun'], meets: 1 },
    minutes: '远控方案优于全自动，改造期间不停港。待补网络安全评估。',
  },
  {
    requested: -3,
    ...{
      kind: 'ATB',
      title: 'Nordvik battery pack line: bid',
      customer: 'Nordvik',
      amount: 31_000,
      branch: 'hangzhou',
    },
    ...{ lead: SHI, experts: ['qi.sun', 'min.luo', 'yu.feng', 'bo.yu'], meets: 2 },
  },
  {
    requested: -2,
    ...{ kind: 'SR', title: '浙东家电涂装线方案', customer: '浙东家电', amount: 9_300, branch: 'hangzhou' },
    ...{ audience: 'presales', lead: SHI, experts: ['fan.wu', 'yu.feng'], meets: 3 },
  },
  {
    requested: -2,
    ...{ kind: 'ATB', title: '蜀源乳业灌装线投标', customer: '蜀源乳业', amount: 6_700, branch: 'chengdu' },
    ...{ lead: TIAN, experts: ['qi.sun', 'bo.yu', 'yu.feng'], meets: 4 },
  },
  {
    requested: -2,
    ...{ kind: 'ATAC', title: '宁川电池二期交期变更', customer: '宁川电池', amount: 23_800, branch: 'suzhou' },
    ...{ audience: 'delivery', lead: TIAN, experts: ['min.luo', 'jing.he', 'fan.wu'] },
    background: '客户厂房推迟一个月，要求交期顺延但付款节点不变。',
  },
  {
    requested: -1,
    ...{ kind: 'SR', title: '西安航材立体库方案', customer: '西安航材', amount: 11_000, branch: 'xian' },
    ...{ audience: 'presales', lead: SHI, experts: ['fan.wu', 'yu.feng'] },
  },
  {
    requested: -1,
    ...{ kind: 'ATC', title: '津港集团框架协议签约', customer: '津港集团', amount: 40_000, branch: 'beijing' },
    background: '三年框架，首单是起重机自动化。客户希望本周答复。',
  },
  {
    requested: -1,
    ...{ kind: 'ATCC', title: '晶晟光伏一期合同关闭', customer: '晶晟光伏', amount: 6_100, branch: 'hangzhou' },
    ...{ audience: 'delivery', background: '款项结清，保函已退，只差验收文件归档。' },
  },
]
