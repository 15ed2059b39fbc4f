export interface Page<T> {
  rows: T[]
  /** Counts from 1. */
  page: number
  /** At least 1. */
  pages: number
}

/** The rows of the page asked for: of the first where nothing sensible was asked, of the last where there are fewer. */
export function pageOf<T>(rows: readonly T[], asked: number | null, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const page = Math.min(Math.max(1, Math.floor(asked || 1)), pages)
  return { rows: rows.slice((page - 1) * size, page * size), page, pages }
}

/** The page that an address asks for by `?page=`, or by another name; null where it asks for none. */
export function pageAsked(query: URLSearchParams, name = 'page'): number | null {
  const asked = Number(query.get(name))
  return Number.isInteger(asked) && asked > 0 ? asked : null
}
