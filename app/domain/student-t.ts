/**
 * The chance that a variable of Student's t with so many degrees of freedom (a whole number from 1) is at most `t`.
 * Exact, by the finite series of Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */
export function studentT(t: number, freedom: number): number {
  if (t === Number.POSITIVE_INFINITY) return 1
  if (t === Number.NEGATIVE_INFINITY) return 0
  const angle = Math.atan(t / Math.sqrt(freedom))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = freedom % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = freedom === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    sum += term
  }
  const within = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
  return (1 + within) / 2
}

/**
 * The t that a variable of Student's t with so many degrees of freedom stays within, on both sides, with this chance
 * (between 0 and 1): 2.571 for 0.95 and 5. By halving the interval, since the chance grows with t.
 */
export function studentTWithin(chance: number, freedom: number): number {
  const share = (1 + chance) / 2
  let [low, high] = [0, 1]
  while (studentT(high, freedom) < share) high *= 2
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (studentT(middle, freedom) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
