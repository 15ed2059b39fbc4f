import type { Refusal } from '~/domain/verdict'

interface Faults {
  values: Record<string, string>
  refusals: readonly Refusal[]
}

/** Whether the form was refused because somebody else has changed the row meanwhile. */
export function isConflict(faults: Faults | null | undefined): boolean {
  return faults?.refusals.some(({ reason }) => reason.code === 'conflict') ?? false
}

/**
 * The version a form sends: the one it was shown with, however often it is refused; after a conflict the one saved
 * now, since both values have been shown and sending again means it.
 */
export function versionToSend(faults: Faults | null | undefined, saved: number): string {
  return isConflict(faults) ? String(saved) : (faults?.values.version ?? String(saved))
}
