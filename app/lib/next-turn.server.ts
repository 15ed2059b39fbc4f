/**
 * Lets what else waits have its turn. Statements are synchronous, and several in a row would hold up everybody else for
 * as long as all of them take together.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
