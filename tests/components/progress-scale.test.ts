import { expect, test } from 'vitest'
import { planWordSide } from '~/components/charts/progress-scale'

test.each([
  { earned: 30, planned: 40, at: 0.5, side: 'left' },
  { earned: null, planned: 40, at: 0.5, side: 'left' },
  // Ahead of the plan its value stands below, where a rising plan leaves room after today.
  { earned: 50, planned: 40, at: 0.5, side: 'right' },
  { earned: 40, planned: 40, at: 0.5, side: 'right' },
  // Near the start there is no room before today.
  { earned: 3, planned: 4, at: 0.05, side: 'right' },
])('earned $earned of planned $planned at $at of the chart: the plan is named on the $side', (at) => {
  expect(planWordSide(at, at.at)).toBe(at.side)
})
