/** Chance that repeats itself: the same seed gives the same sequence on every machine. */
export interface Chance {
  /** From 0 up to, not including, `n`; whole. */
  below(n: number): number
  /** True in that share of cases, 0 to 1. */
  is(share: number): boolean
  of<T>(list: readonly T[]): T
  /** A name for a change, in the form of a UUID. */
  uuid(): string
}

/** Mulberry32 (T. Ettinger): 32 bits of state are plenty for data that only has to look alive. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (n: number) => Math.floor((next() / 2 ** 32) * n)
  const hex = (digits: number) =>
    below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return {
    below,
    is: (share) => next() / 2 ** 32 < share,
    of: (list) => {
      const found = list[below(list.length)]
      if (found === undefined) throw new RangeError('Nothing to choose from')
      return found
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`,
  }
}
