import { isEmptyEdit, type PlanEdit } from '~/domain/plan-board'

/**
 * A draft that outlives a reload, a lost connection and a look at another page. It stays in this tab, and with it goes
 * the revision of the plan it was drawn on.
 */
export interface KeptDraft {
  revision: number
  edit: PlanEdit
}

/** Of one person in one programme: a tab may be handed on. Each edition of a scenario has a draft of its own. */
export function draftKey(
  where: 'planner' | 'roadmap',
  slug: string,
  personId: number,
  scenario: { id: number; version: number } | null,
): string {
  return ['groundwork', where, slug, personId, ...(scenario ? [scenario.id, scenario.version] : [])].join('.')
}

export function readDraft(key: string): KeptDraft | null {
  const text = stored((storage) => storage.getItem(key)) ?? null
  if (text === null) return null
  try {
    const kept: unknown = JSON.parse(text)
    return isKeptDraft(kept) && !isEmptyEdit(kept.edit) ? kept : null
  } catch {
    return null
  }
}

export function keepDraft(key: string, kept: KeptDraft): void {
  stored((storage) => (isEmptyEdit(kept.edit) ? storage.removeItem(key) : storage.setItem(key, JSON.stringify(kept))))
}

/** A browser may refuse to store anything; the draft then lives as long as the page. */
function stored<T>(ask: (storage: Storage) => T): T | undefined {
  try {
    return ask(window.sessionStorage)
  } catch {
    return undefined
  }
}

function isKeptDraft(kept: unknown): kept is KeptDraft {
  if (typeof kept !== 'object' || kept === null || !('revision' in kept) || !('edit' in kept)) return false
  const { edit } = kept
  if (typeof edit !== 'object' || edit === null) return false
  return ['steps', 'waves', 'newWaves', 'cells'].every((part) => Array.isArray((edit as Record<string, unknown>)[part]))
}
