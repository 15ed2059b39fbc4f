import type { Name } from '~/domain/vocabulary'

/** A person as lists, filters and pickers show them. */
export interface Named {
  id: number
  name: Name
  email: string
}

export function namedOf(row: { id: number; nameZh: string; nameEn: string; email: string }): Named {
  return { id: row.id, name: { zh: row.nameZh, en: row.nameEn }, email: row.email }
}
