import type { FormFaults } from './form.server'

/** What was read of one line of a pasted table, in words. */
export interface PastedLine {
  /** From 1, as an editor counts. */
  line: number
  /** One for each column; where there are fewer, the last one has the room of the others. */
  cells: readonly string[]
  /** What is wrong with it, by its code and in words. */
  fault: { code: string; words: string } | null
}

/** What a pasted table comes to; of many lines the first. */
export interface PastedPreview {
  /** Those with faults, where there are any; else those that will be saved. */
  lines: readonly PastedLine[]
  total: number
  faulty: number
}

/** What its page is given back: what was pasted, what is wrong with it as a whole, and what was read. */
export interface PastedAnswer extends FormFaults {
  preview: PastedPreview | null
}
