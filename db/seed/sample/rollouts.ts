import { SCHEDULE } from './schedule'
import { STILL_OPEN, WAVES } from './waves'

/** One sub-process at one branch. */
export interface SampleRollout {
  code: string
  branch: string
  /** From 1. */
  wave: number
  owner: string
  /** Working days from today; null: not live. */
  liveOn: number | null
}

/** Days before today in which the first two waves went live; the second where its owner fell silent went earlier. */
const WENT_LIVE = { first: [-66, -54], second: [-26, -4], secondEarly: [-32, -28] } as const

/** The owner who has not been heard of for three weeks. */
export const SILENT_OWNER = 'hang.zhou'

/** The check that is in the way, by whom it is answered, and since when, in working days from today. */
export const BLOCKED = {
  code: 'LTC-MO-4',
  branch: 'hangzhou',
  templateKey: 'no-conflicting-kpi',
  owner: 'min.zhao',
  on: -9,
} as const

export const ROLLOUTS: readonly SampleRollout[] = WAVES.flatMap(({ scope }, index) =>
  scope.flatMap(({ codes, branches }) =>
    codes.flatMap((code, row) =>
      branches.map((branch, column): SampleRollout => {
        const wave = index + 1
        const owner = SCHEDULE.find((one) => one.code === code)?.owner
        if (!owner) throw new Error(`The sample rolls out ${code} without an owner`)
        return { code, branch, wave, owner, liveOn: liveOn({ code, branch, wave, owner, turn: row * 5 + column * 3 }) }
      }),
    ),
  ),
)

function liveOn({ code, branch, wave, owner, turn }: Omit<SampleRollout, 'liveOn'> & { turn: number }): number | null {
  if (wave > 2 || (wave === 2 && STILL_OPEN[code]?.includes(branch))) return null
  const [from, until] = wave === 1 ? WENT_LIVE.first : owner === SILENT_OWNER ? WENT_LIVE.secondEarly : WENT_LIVE.second
  return from + (turn % (until - from + 1))
}
