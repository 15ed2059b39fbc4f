import type { ProgrammeGate } from '~/domain/gate-key'
import type { GateDecision, GateKind } from '~/domain/vocabulary'

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
  went(
    'pilot-LTC-MO-4',
    [-92, -90],
    'lan.ye',
    ['新合同模板已定稿，杭州愿意先试。', '旺季签约集中，错过要再等一个季度；模拟问题边试边改。'],
    'min.zhao',
  ),
  went(
    'pilot-LTC-MCE-2',
    [-36, -34],
    'lan.ye',
    ['上海的交付计划表已准备好。', '年底交付高峰正好检验，同意先试。'],
    'fan.wu',
  ),
  went(
    'pilot-MCR-2',
    [-14, -12],
    'lan.ye',
    [
      'The twelve strategic accounts are named and their account managers briefed.',
      'The accounts are visited before the year ends anyway; start with what is there.',
    ],
    'wei.tang',
  ),
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
