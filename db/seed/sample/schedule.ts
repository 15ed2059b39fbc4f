import type { StepKind } from '~/domain/vocabulary'

/** Working days from today, negative before it: first and last day. */
export type Span = readonly [number, number]

export type PreparedStep = Extract<StepKind, 'design' | 'simulation' | 'pilot' | 'enablement'>

interface Move {
  on: number
  kind: PreparedStep
  to: Span
  reason: string
}

export interface SampleSubProcess {
  code: string
  owner: string | null
  deputy: string | null
  /** As planned at first; rollout and operation follow the waves, or come after these. */
  plan: Readonly<Record<PreparedStep, Span>>
  /** The step in work: those before it have ended as planned. `rollout`: all four have. Null: not begun. */
  inWork: StepKind | null
  moves?: readonly Move[]
}

/** When the programme starts and its people are named. */
export const PROGRAMME_STARTS = -185

/** The first and last day of each of the four, in their order. */
type Eight = [number, number, number, number, number, number, number, number]

function steps(...[a, b, c, d, e, f, g, h]: Eight): SampleSubProcess['plan'] {
  return { design: [a, b], simulation: [c, d], pilot: [e, f], enablement: [g, h] }
}

function one(
  code: string,
  owner: string | null,
  deputy: string | null,
  plan: SampleSubProcess['plan'],
  inWork: StepKind | null,
  moves: readonly Move[] = [],
): SampleSubProcess {
  return { code, owner, deputy, plan, inWork, moves }
}

/** Leads first, then opportunities, then contract execution; customer relationships when the first circle has results. */
export const SCHEDULE: readonly SampleSubProcess[] = [
  one('LTC-ML-1', 'li.chen', 'shan.huang', steps(-185, -172, -171, -168, -167, -143, -142, -135), 'rollout'),
  one('LTC-ML-2', 'li.chen', 'shan.huang', steps(-167, -154, -153, -150, -149, -125, -124, -117), 'rollout'),
  one('LTC-ML-3', 'hang.zhou', null, steps(-148, -133, -132, -129, -128, -104, -103, -98), 'rollout'),
  one('LTC-MO-1', 'kai.zheng', null, steps(-149, -136, -135, -132, -131, -107, -106, -99), 'rollout'),
  one('LTC-MO-2', 'qi.sun', null, steps(-130, -117, -116, -113, -112, -90, -89, -82), 'rollout'),
  one('LTC-MO-3', 'qi.sun', 'bo.yu', steps(-131, -116, -115, -111, -110, -84, -83, -76), 'rollout'),
  one('LTC-MO-4', 'min.zhao', 'bo.yu', steps(-110, -96, -95, -91, -90, -66, -65, -58), 'rollout', [
    {
      on: -67,
      kind: 'pilot',
      to: [-90, -46],
      reason: '法务对标准合同模板的付款条款提出异议，模板重写两轮，试跑延长到首批 10 份合同按新模板签完。',
    },
    { on: -67, kind: 'enablement', to: [-45, -34], reason: '随试跑顺延：培训教材要用定稿的合同模板。' },
  ]),
  one('LTC-MCE-1', 'fan.wu', 'yu.feng', steps(-90, -78, -77, -74, -73, -55, -54, -49), 'rollout'),
  one('LTC-MCE-2', 'fan.wu', 'yu.feng', steps(-73, -56, -55, -50, -34, -2, 1, 8), 'pilot'),
  one('LTC-MCE-3', 'jing.he', 'lin.fan', steps(-70, -50, -49, -43, -38, -6, -5, 1), 'pilot', [
    {
      on: -9,
      kind: 'pilot',
      to: [-38, 3],
      reason:
        'Invoice triggers from delivery acceptance reached the system four weeks late; one more month-end is needed.',
    },
    { on: -9, kind: 'enablement', to: [4, 9], reason: 'Follows the longer pilot; still done before wave 3 starts.' },
  ]),
  one('LTC-MCE-4', 'min.zhao', null, steps(-40, -14, -9, -4, 3, 30, 31, 38), 'simulation'),
  one('LTC-MCE-5', 'min.luo', null, steps(-30, -3, -1, 5, 20, 45, 46, 53), 'design'),
  one('LTC-MCE-6', 'min.luo', null, steps(-10, 10, 11, 15, 30, 55, 56, 63), 'design'),
  one('MCR-1', 'wei.tang', 'yue.pan', steps(-100, -84, -83, -78, -30, 6, 7, 14), 'pilot'),
  one('MCR-2', 'wei.tang', 'yue.pan', steps(-77, -58, -57, -50, -12, 22, 23, 30), 'pilot'),
  one('MCR-3', 'wei.tang', null, steps(-32, -4, -1, 6, 25, 55, 56, 65), 'design'),
  one('MCR-4', 'jia.liang', null, steps(-15, 6, 7, 12, 30, 60, 61, 70), 'design'),
  one('MCR-5', 'jia.liang', null, steps(-26, -2, -1, 6, 35, 65, 66, 75), 'design'),
  one('MCR-6', 'wei.tang', null, steps(-8, 14, 15, 20, 40, 70, 71, 80), 'design'),
  one('MCR-7', 'lei.xu', null, steps(16, 36, 37, 42, 60, 90, 91, 100), null),
  one('MCR-8', null, null, steps(40, 62, 63, 68, 85, 115, 116, 125), null),
]
