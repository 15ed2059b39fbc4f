/** A sub-process at a branch as text, as a checkbox of the matrix sends it. */
export function placeKey({ subProcessId, unitId }: { subProcessId: number; unitId: number }): string {
  return `${subProcessId}:${unitId}`
}
