import { addDays } from '~/domain/days'
import type { WeeklyShare } from '~/domain/readiness-trend'
import type { Day } from '~/domain/vocabulary'
import { chanceFrom } from '~db/seed/scale/chance'

export const TODAY: Day = '2026-06-15'
export const NEEDED = 80

/** A history up to today, and what became of it: days from today until the level was first what was needed. */
export interface KnownHistory {
  shares: WeeklyShare[]
  checks: number
  days: number
}

export interface Family {
  name: string
  make(dice: Dice, weeks: number, slope: number): Course
}

/** Levels of the known weeks, oldest first, and how many days later it was enough. */
interface Course {
  values: number[]
  checks: number
  days: number
}

const SLOPES = [2, 3, 4, 6]
const MANY = 200
const LONGEST = 3_000

/** A line with scatter of its own every week, which the next week knows nothing of. */
export const scattered = (scatter: number): Family => ({
  name: `a line, scatter ${scatter}`,
  make: (dice, weeks, slope) => alongLine(dice, weeks, slope, () => scatter * dice.normal()),
})

/** A line that the level is ahead of or behind for some weeks together. */
export const persisting = (scatter: number): Family => ({
  name: `a line, persisting scatter ${scatter}`,
  make: (dice, weeks, slope) => {
    let off = scatter * dice.normal()
    return alongLine(dice, weeks, slope, () => {
      off = 0.6 * off + 0.8 * scatter * dice.normal()
      return off
    })
  },
})

/** A level that goes up by so much a week, give or take, from wherever it is. */
export const walking = (scatter: number): Family => ({
  name: `a walk, scatter ${scatter}`,
  make: (dice, weeks, slope) => {
    const step = (share: number) => slope * share + scatter * Math.sqrt(share) * dice.normal()
    return stepwise(dice, weeks, slope, MANY, step)
  },
})

/** Checks that become ready one by one; with relapses, a few fall back. */
export const counted = (checks: number, relapses = 0): Family => ({
  name: `${checks} checks${relapses > 0 ? ', some of which fall back' : ''}`,
  make: (dice, weeks, slope) => {
    const one = 100 / checks
    const lost = relapses / one
    const step = (share: number) => one * (dice.poisson((slope / one + lost) * share) - dice.poisson(lost * share))
    return stepwise(dice, weeks, slope, checks, step)
  },
})

/** Checks that all wait alike: the fewer are left, the slower it goes. */
export const slowing = (checks: number): Family => ({
  name: `${checks} checks, ever slower`,
  make: (dice, weeks) => {
    const rate = 0.12
    let open = checks
    const step = (share: number) => {
      let done = 0
      for (let k = 0; k < open; k += 1) if (dice.uniform() < 1 - Math.exp(-rate * share)) done += 1
      open -= done
      return (100 * done) / checks
    }
    const values = [0]
    while (values.length < weeks) values.push((values.at(-1) ?? 0) + step(1))
    return { values, checks, days: daysUntilEnough(values.at(-1) ?? 0, step) }
  },
})

/** Checks that are all settled at a meeting every other week, and nothing between. */
export const inJumps = (scatter: number): Family => ({
  name: `a jump every other week, scatter ${scatter}`,
  make: (dice, weeks, slope) => {
    let sinceJump = Math.floor(dice.uniform() * 14)
    const jump = () => Math.max(0, 2 * slope + scatter * dice.normal())
    const now = NEEDED - Math.max(1, slope * weeksAhead(dice, weeks, slope))
    const values = [now]
    for (let at = sinceJump; values.length < weeks; at += 7) {
      // `at` days before the week before this one, a jump lies between when the fortnight is over.
      const isJump =
        Math.floor((at + 7 - 1e-9) / 14) > Math.floor((at - 1e-9) / 14) || (at === 0 && values.length === 1)
      values.unshift((values[0] ?? 0) - (isJump ? jump() : 0))
    }
    const step = () => {
      sinceJump += 1
      if (sinceJump < 14) return 0
      sinceJump = 0
      return jump()
    }
    return { values, checks: MANY, days: daysUntilEnough(now, step) }
  },
})

/** A level that went slowly until some weeks ago, and at its pace since: it goes on so. */
export const accelerating = (factor: number, weeksSince: number): Family => ({
  name: `${factor} times as fast for the last ${weeksSince} weeks`,
  make: (dice, weeks, slope) => {
    const step = (share: number) => slope * share + Math.sqrt(share) * dice.normal()
    const now = NEEDED - Math.max(1, slope * weeksAhead(dice, weeks, slope))
    const values = [now]
    while (values.length < weeks) {
      const isLate = values.length <= weeksSince
      values.unshift((values[0] ?? 0) - (isLate ? step(1) : step(1) / factor))
    }
    return { values, checks: MANY, days: daysUntilEnough(now, step) }
  },
})

/** A level that has stood for some weeks up to today, and goes on at its pace after some weeks more. */
export const pausing = (weeksSince: number, weeksMore: number): Family => ({
  name: `nothing for the last ${weeksSince} weeks, and ${weeksMore} more`,
  make: (dice, weeks, slope) => {
    const step = (share: number) => Math.max(0, slope * share + Math.sqrt(share) * dice.normal())
    const now = NEEDED - Math.max(1, slope * weeksAhead(dice, weeks, slope))
    const values = [now]
    while (values.length < weeks) values.unshift((values[0] ?? 0) - (values.length <= weeksSince ? 0 : step(1)))
    return { values, checks: MANY, days: weeksMore * 7 + daysUntilEnough(now, step) }
  },
})

/** Histories of a family, the same every time: of every slope, and of one of these lengths in turn. */
export function historiesOf(
  family: Family,
  lengths: readonly number[],
  count: number,
  seed = 20260615,
): KnownHistory[] {
  const dice = diceFrom(seed)
  const histories: KnownHistory[] = []
  for (let made = 0; histories.length < count; made += 1) {
    const weeks = lengths[made % lengths.length] ?? 9
    const slope = SLOPES[Math.floor(made / lengths.length) % SLOPES.length] ?? 4
    const { values, checks, days } = family.make(dice, weeks, slope)
    if (Math.min(...values) < 0 || Math.max(...values) >= NEEDED || days >= LONGEST) continue
    const shares = values.map((share, week) => ({ day: addDays(TODAY, (week - weeks + 1) * 7), share }))
    histories.push({ shares, checks, days })
  }
  return histories
}

function alongLine(dice: Dice, weeks: number, slope: number, off: () => number): Course {
  const ahead = weeksAhead(dice, weeks, slope)
  const values = Array.from({ length: weeks }, (_, week) => NEEDED - slope * (ahead + weeks - 1 - week) + off())
  return { values, checks: MANY, days: Math.ceil(ahead * 7) }
}

function stepwise(dice: Dice, weeks: number, slope: number, checks: number, step: (share: number) => number): Course {
  const one = 100 / checks
  const now = NEEDED - Math.max(1, Math.round((slope * weeksAhead(dice, weeks, slope)) / one)) * one
  const values = [now]
  while (values.length < weeks) values.unshift((values[0] ?? 0) - step(1))
  return { values, checks, days: daysUntilEnough(now, step) }
}

function daysUntilEnough(now: number, step: (share: number) => number): number {
  let days = 0
  for (let level = now; level < NEEDED - 1e-9 && days < LONGEST; days += 1) level += step(1 / 7)
  return days
}

/** Between one and ten weeks, less where a level that goes so fast would have begun below nothing. */
function weeksAhead(dice: Dice, weeks: number, slope: number): number {
  const most = Math.min(10, (NEEDED - 5) / slope - weeks + 1)
  return 1 + dice.uniform() * (most - 1)
}

interface Dice {
  /** 0 to 1. */
  uniform(): number
  /** Around nothing, of scatter 1 (Box & Muller). */
  normal(): number
  poisson(mean: number): number
}

function diceFrom(seed: number): Dice {
  const chance = chanceFrom(seed)
  const uniform = () => (chance.below(2 ** 31) + 0.5) / 2 ** 31
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    poisson: (mean) => {
      let count = -1
      for (let product = 1; product >= Math.exp(-mean); count += 1) product *= uniform()
      return count
    },
  }
}
