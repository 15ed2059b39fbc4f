import type { FormFaults } from '~/lib/form.server'
import type { CheckView } from './check-view'

/** What the forms about checks answer to a script; without script they lead back to the page they came from. */
export type ChangeAnswer =
  | { ok: true; changeId: string | null; count: number }
  /** `current` is what is saved now, where somebody else was faster. */
  | { ok: false; faults: FormFaults; current: CheckView | null }
