/** How much a large installation holds. Checks grow with the square of the scale: more programmes, each at more branches. */
export interface Sizes {
  programmes: number
  branches: number
  people: number
  /** Events in the log of changes, of all programmes together. */
  events: number
}

const SMALLEST = 0.05

/** At 1: ten programmes at two hundred branches, 400,000 checks. RangeError below 0.05. */
export function sizesAt(scale: number): Sizes {
  if (!(scale >= SMALLEST)) throw new RangeError(`The scale is a number from ${SMALLEST} up, not ${scale}`)
  const branches = Math.max(8, Math.round(200 * scale))
  return {
    programmes: Math.max(1, Math.round(10 * scale)),
    branches,
    people: Math.max(branches + 80, Math.round(2_000 * scale)),
    events: Math.round(20_000 * scale),
  }
}
