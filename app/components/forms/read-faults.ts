import type { ToldRefusal } from '~/domain/verdict'

interface Faults {
  values: Record<string, string>
  errors: Record<string, string[]>
  refusals: readonly ToldRefusal[]
}

/** Reads what a refused form gave back: for each field what was typed and what is wrong, and what concerns the whole. */
export function readFaults(faults: Faults | null | undefined) {
  const sentences = (field: string | undefined) =>
    (faults?.refusals ?? []).filter((refusal) => refusal.field === field).map(({ sentence }) => sentence)
  return {
    /** What was typed, or else the value before. */
    value: (field: string, before: string | number | null | undefined): string =>
      faults?.values[field] ?? (before === null || before === undefined ? '' : String(before)),
    /** Codes and sentences for `errors` of a field. */
    errors: (field: string): string[] | undefined => {
      const all = [...(faults?.errors[field] ?? []), ...sentences(field)]
      return all.length > 0 ? all : undefined
    },
    /** Sentences that belong to no single field. */
    problems: sentences(undefined),
  }
}
