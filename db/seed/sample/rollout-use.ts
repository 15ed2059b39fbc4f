import { SCORE_KINDS, SCORE_QUESTIONS, type ScoreAnswers } from '~/domain/maturity'
import { ROLLOUTS, type SampleRollout, SILENT_OWNER } from './rollouts'

/** Uses in the whole weeks after go-live, the first first; what is longer than the branch is live is not told. */
const TOLD: Readonly<Record<string, readonly number[]>> = {
  // Fell when two people who kept the leads left, and came back with their successors.
  'LTC-ML-1 shanghai': [40, 46, 49, 47, 24, 19, 22, 31, 46, 52, 55, 58, 57, 61, 60],
  'LTC-ML-1 chengdu': [22, 27, 31, 30, 33, 34, 33, 36, 38, 37, 40, 41, 42, 41, 44],
  'LTC-ML-2 shanghai': [35, 41, 44, 48, 47, 51, 50, 53, 55, 54, 57, 58, 60, 59, 62],
  'LTC-ML-2 chengdu': [18, 22, 25, 24, 27, 26, 29, 31, 30, 33, 32, 35, 34, 36, 37],
  'LTC-ML-3 shanghai': [12, 15, 17, 16, 18, 17, 19, 18, 17, 19, 18, 20, 19, 18, 20],
  // Its owner has fallen silent, and the branch goes back to its own lists.
  'LTC-ML-3 chengdu': [14, 18, 21, 20, 22, 21, 20, 19, 13, 9, 7, 6, 6, 5, 5],
  'LTC-MO-1 shanghai': [9, 12, 14, 15, 14, 16, 17, 16, 18, 17, 19, 18, 20, 19, 21],
  'LTC-MO-1 chengdu': [5, 7, 8, 9, 9, 10, 9, 11, 10, 12, 11, 12, 13, 12, 13],
  // Everybody fills it in, and nothing comes of it.
  'LTC-MO-2 shanghai': [11, 14, 16, 17, 18, 18, 19, 18, 20, 19, 20, 21, 20, 21, 20],
  'LTC-MO-2 chengdu': [4, 5, 7, 6, 8, 7, 8, 9, 8, 9, 10, 9, 10, 9, 10],
}

/** Of whom nobody has given a reading: a branch of the silent owner. */
const UNREAD = 'LTC-ML-3 nanjing'

export function usesOf({ code, branch }: SampleRollout): readonly number[] {
  const place = `${code} ${branch}`
  if (place === UNREAD) return []
  // The branches that went live lately begin like the others did, each at its own size.
  const size = 4 + ((code.length * 7 + branch.length * 5) % 9)
  return TOLD[place] ?? [1, 1.4, 1.6, 1.7, 1.8, 1.8, 1.9, 2].map((growth) => Math.round(size * growth))
}

export const LIVE: readonly SampleRollout[] = ROLLOUTS.filter(({ liveOn }) => liveOn !== null)

/** Which side has said that a branch is live: all of the first wave; of the second, owners take their time. */
export function confirmedSides({ wave, owner, code, branch }: SampleRollout): readonly ('branch' | 'owner')[] {
  if (wave === 1) return ['branch', 'owner']
  if (owner === SILENT_OWNER) return ['branch']
  return code === 'LTC-MO-2' && branch === 'beijing' ? [] : code === 'LTC-ML-1' ? ['branch', 'owner'] : ['branch']
}

export interface SampleScore {
  code: string
  branch: string
  by: string
  /** Deployment and effect of the last quarter and of this one; null where it was not scored. */
  last: readonly [number, number] | null
  now: readonly [number, number] | null
  evidence: string
}

export const SCORES: readonly SampleScore[] = [
  {
    code: 'LTC-ML-1',
    branch: 'shanghai',
    by: 'zhou.fang',
    last: [3, 3],
    now: [4, 4],
    evidence: '抽查6周线索台账：每条线索都有来源和去向；新增有效线索由43条升到71条。',
  },
  {
    code: 'LTC-ML-1',
    branch: 'chengdu',
    by: 'lin.deng',
    last: [3, 2],
    now: [3, 3],
    evidence: '两个销售组都在用，市场活动的线索还有一部分记在旧表里。',
  },
  {
    code: 'LTC-ML-2',
    branch: 'shanghai',
    by: 'zhou.fang',
    last: [3, 3],
    now: [4, 4],
    evidence: '分发全部走系统，平均1.9天；旧的邮件派单已经停用。',
  },
  {
    code: 'LTC-ML-2',
    branch: 'chengdu',
    by: 'li.chen',
    last: [2, 2],
    now: [3, 3],
    evidence: 'Read 40 leads of the last month: 33 were distributed within two days by the process.',
  },
  {
    code: 'LTC-ML-3',
    branch: 'chengdu',
    by: 'lin.deng',
    last: [3, 2],
    now: [2, 2],
    evidence: '跟踪记录从每周20条降到6条，销售又回到各自的表格。',
  },
  {
    code: 'LTC-MO-1',
    branch: 'shanghai',
    by: 'kai.zheng',
    last: [3, 3],
    now: [4, 4],
    evidence: '本季度88%的机会点先立项后投入，立项会每周一固定开。',
  },
  {
    code: 'LTC-MO-1',
    branch: 'chengdu',
    by: 'lin.deng',
    last: [2, 2],
    now: [3, 3],
    evidence: '大项目都立项，小项目还有补立项的情况。',
  },
  {
    code: 'LTC-MO-2',
    branch: 'shanghai',
    by: 'qi.sun',
    last: [3, 2],
    now: [4, 2],
    evidence:
      'All bids have a guidance sheet, yet the specification influence rate stands at 25 % as before: the sheet is filled in after the customer has decided.',
  },
  {
    code: 'LTC-MO-2',
    branch: 'chengdu',
    by: 'lin.deng',
    last: null,
    now: [3, 2],
    evidence: '表单都填了，但客户规格书里看不到我们的参数。',
  },
  {
    code: 'LTC-ML-1',
    branch: 'hangzhou',
    by: 'lan.shen',
    last: null,
    now: [2, 2],
    evidence: '上线一个多月，一个组在用，另一个组下月切换。',
  },
]

/**
 * What was answered for these scores: one question of each part is what holds the score down, the others are a little
 * better, at each place another.
 */
export function answersOf({ code, branch }: SampleScore, scores: readonly [number, number]): ScoreAnswers {
  const better = (score: number) => Math.min(5, score + 1)
  const given = SCORE_KINDS.flatMap((kind, at) =>
    SCORE_QUESTIONS[kind].map((question, place) => {
      const isWeakest = place === (code.length + branch.length + at) % SCORE_QUESTIONS[kind].length
      const score = scores[at] ?? 1
      return [question, isWeakest ? score : better(score)]
    }),
  )
  return Object.fromEntries(given)
}
