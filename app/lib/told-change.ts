import type { FormFaults } from './form.server'

/** What a form that stays on its page is told. */
export type ToldChange =
  /** `count` is what the command answers: how many things it changed, or the id of what it made. */
  { ok: true; changeId: string | null; count: number } | { ok: false; faults: FormFaults }
