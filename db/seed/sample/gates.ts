import type { ProgrammeGate } from '~/domain/gate-key'
import type { GateDecision, GateKind } from '~/domain/vocabulary'
import { SCHEDULE } from './schedule'

/** Who is asked at each kind of gate. */
export const APPROVERS: Readonly<Record<GateKind, readonly string[]>> = {
  charter: ['qiang.gu'],
  cdcp: ['qiang.gu', 'lan.ye'],
  pdcp: ['qiang.gu', 'lan.ye'],
  pilotEntry: ['lan.ye', 'qiang.gu'],
  rolloutEntry: ['qiang.gu', 'lan.ye'],
  close: ['qiang.gu', 'hao.ding'],
}

/** Working days from today on which the gates of the programme are planned. */
export const GATE_DAYS: Readonly<Record<ProgrammeGate, number>> = { charter: -182, cdcp: -174, pdcp: -150, close: 230 }

export interface SampleGate {
  address: string
  by: string
  on: number
  /** When it is wanted by. */
  due: number
  note: string
  /** Null while it waits. */
  decision: {
    decision: GateDecision
    by: string
    on: number
    reason: string
    hold?: { condition: string; owner: string; returnsOn: number; closing?: { on: number; words: string } }
  } | null
}

const went = (
  address: string,
  [on, decidedOn]: readonly [number, number],
  by: string,
  [note, reason]: readonly [string, string],
  asks = 'yue.lin',
): SampleGate => ({
  address,
  by: asks,
  on,
  due: decidedOn,
  note,
  decision: { decision: 'go', by, on: decidedOn, reason },
})

/** A pilot entry as its owner asked for it; `reason` where it went against a criterion. */
interface PilotEntry {
  code: string
  note: string
  reason?: string
}

/** Every pilot that has begun, in the order in which they did. */
const PILOT_ENTRIES: readonly PilotEntry[] = [
  { code: 'LTC-ML-1', note: '三个渠道的线索登记表已定稿，上海的市场和巡检两支队伍愿意先试。' },
  { code: 'LTC-ML-2', note: '线索分发规则和时限已写进系统，上海销售小组已排好值班。' },
  { code: 'LTC-MO-1', note: '立项决策（ATI）的评分表已在六个案例上走通，上海先行。' },
  { code: 'LTC-ML-3', note: '培育线索的触达节奏已与成都确认，系统提醒已经开通。' },
  {
    code: 'LTC-MO-2',
    note: 'The tender calendar of Chengdu is known for eight weeks ahead; the account teams are briefed.',
  },
  { code: 'LTC-MO-3', note: '联合评审的四方名单和时限已定，成都的下一批标书就按新规则走。' },
  { code: 'LTC-MO-4', note: '新合同模板已定稿，杭州愿意先试。' },
  { code: 'LTC-MCE-1', note: '交底会的清单和角色已确认，北京从下一份合同开始。' },
  {
    code: 'LTC-MCE-3',
    note: 'Invoice triggers are configured; Chengdu has two month-ends within the pilot.',
    reason:
      'One reference practice is still being discussed with finance. It does not touch the pilot in Chengdu, and waiting would cost a month-end; it has to be decided before the rollout.',
  },
  { code: 'LTC-MCE-2', note: '上海的交付计划表已准备好，五个在建项目同时切换。' },
  { code: 'MCR-1', note: '前 50 名客户名单与分级口径已由大客户部确认，上海先建档。' },
  { code: 'MCR-2', note: 'The twelve strategic accounts are named and their account managers briefed.' },
]

/** Asked for two working days before the pilot, and decided on its first. */
function entryOf({ code, note, reason = '' }: PilotEntry): SampleGate {
  const one = SCHEDULE.find((candidate) => candidate.code === code)
  if (!one?.owner) throw new Error(`The sample has no owner of ${code} who would ask for its pilot`)
  const [first] = one.plan.pilot
  return went(`pilot-${code}`, [first - 2, first], 'lan.ye', [note, reason], one.owner)
}

export const GATES: readonly SampleGate[] = [
  went('charter', [-184, -182], 'qiang.gu', [
    '变革领导组已组建，范围为 LTC 与 MCR 两个流程域。',
    '先立项，责任人在概念决策前补齐。',
  ]),
  went('cdcp', [-176, -174], 'lan.ye', [
    '方向诊断正在进行，先按 LTC 准备。',
    'Direction follows from the diagnosis within four weeks; preparing LTC first costs nothing.',
  ]),
  went('pdcp', [-152, -150], 'qiang.gu', [
    '总体计划已排出，批次分三圈推进。',
    '批次承诺随样板点试点结果逐批冻结，不等全部冻结再启动。',
  ]),
  ...PILOT_ENTRIES.map(entryOf),
  {
    address: 'wave-1',
    by: 'yue.lin',
    on: -88,
    due: -84,
    note: '样板点两个分支已确认变革负责人。',
    decision: {
      decision: 'hold',
      by: 'qiang.gu',
      on: -86,
      reason: '',
      hold: {
        condition: '上海、成都两地线索分级标准统一，并在系统里生效。',
        owner: 'li.chen',
        returnsOn: -82,
        closing: { on: -83, words: '分级标准已由市场部发文统一，系统字典已更新，两地抽查各 20 条一致。' },
      },
    },
  },
  went('wave-1', [-83, -81], 'qiang.gu', [
    '暂缓条件已满足，按期启动样板点。',
    '样板点规模小、项目组驻点，未就绪项随推行补齐。',
  ]),
  went('wave-2', [-52, -49], 'qiang.gu', [
    '样板点十个推行点全部上线，四个分支机构的变革负责人已到位。',
    '本地检查项随各分支机构上线逐项补齐，每周在例会上核对；培训不合格的岗位不上线。',
  ]),
  {
    address: 'wave-3',
    by: 'yue.lin',
    on: -6,
    due: -3,
    note: 'Leads and opportunities at eight more branches; the second wave has shown what to mind.',
    decision: {
      decision: 'hold',
      by: 'qiang.gu',
      on: -4,
      reason: '',
      hold: {
        condition: '沈阳、昆明补齐变革负责人和系统权限，激励指标与新流程对齐。',
        owner: 'kai.zheng',
        returnsOn: 6,
      },
    },
  },
  {
    address: 'pilot-LTC-MCE-4',
    by: 'min.zhao',
    on: -1,
    due: 2,
    note: '合同变更流程已走完案例，重庆愿意试点，请尽快决策。',
    decision: null,
  },
]
