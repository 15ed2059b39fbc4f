import type { FormFaults } from '~/lib/form.server'

function isConflict(faults: Pick<FormFaults, 'refusals'> | null | undefined): boolean {
  return faults?.refusals.some(({ reason }) => reason.code === 'conflict') ?? false
}

/**
 * The version a form sends: the one it was shown with, however often it is refused; after a conflict the one saved
 * now, since both values have been shown and sending again means it.
 */
export function versionToSend(
  faults: Pick<FormFaults, 'refusals' | 'values'> | null | undefined,
  saved: number,
): string {
  return isConflict(faults) ? String(saved) : (faults?.values.version ?? String(saved))
}
