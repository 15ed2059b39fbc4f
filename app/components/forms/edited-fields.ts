import type { ToldRefusal } from '~/domain/verdict'
import { m } from '~/i18n/generated/messages'
import { readFaults } from './read-faults'
import { isConflict, versionToSend } from './version-to-send'

interface Faults {
  values: Record<string, string>
  errors: Record<string, string[]>
  refusals: readonly ToldRefusal[]
}

type Saved = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

/** How a saved value reads where it is not its own word, such as the id of a unit. */
type Shown = Readonly<Record<string, (value: string) => string>>

/**
 * The fields of a form that edits what is saved: each shows what was typed, else what is saved. After a conflict it also
 * says what is saved now wherever the two differ, so that neither is lost; sending again then means it.
 */
export function editedFields(faults: Faults | null | undefined, saved: Saved, shown: Shown = {}) {
  const read = readFaults(faults)
  const theirs = (name: string, typed: string): string[] => {
    const now = textOf(saved[name])
    if (!isConflict(faults) || typed === now) return []
    return [m.conflict_theirs({ value: shown[name]?.(now) || now || m.form_none() })]
  }
  return {
    /** Sentences that belong to no single field. */
    problems: read.problems,
    field: (name: string) => {
      const typed = read.value(name, textOf(saved[name]))
      return { name, defaultValue: typed, errors: [...(read.errors(name) ?? []), ...theirs(name, typed)] }
    },
    checkbox: (name: string) => {
      const isTicked = faults ? name in faults.values : saved[name] === true
      const differs = isConflict(faults) && isTicked !== (saved[name] === true)
      const now = saved[name] === true ? m.form_yes() : m.form_no()
      return { name, defaultChecked: isTicked, errors: differs ? [m.conflict_theirs({ value: now })] : [] }
    },
    /** What is ticked of several boxes `name[]`. */
    list: (name: string): string[] =>
      (faults ? faults.values[name] : textOf(saved[name]))?.split(',').filter(Boolean) ?? [],
    /** What is wrong with several boxes `name[]`, and after a conflict what of them is saved now. */
    listErrors: (name: string): string[] => [...(read.errors(name) ?? []), ...theirs(name, faults?.values[name] ?? '')],
    /** What is typed into fields `name[]` that repeat, the empty ones too. */
    repeated: (name: string): string[] => (faults ? faults.values[name] : textOf(saved[name]))?.split(',') ?? [],
    /** After a conflict, what is saved now where it is not what was typed. */
    theirs,
    errors: read.errors,
    version: (now: number): string => versionToSend(faults, now),
  }
}

function textOf(value: Saved[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
