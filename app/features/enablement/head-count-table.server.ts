import { eq } from 'drizzle-orm'
import { keyOf } from '~/domain/coverage'
import { may } from '~/domain/permissions'
import { AUDIENCES, type Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { Visit } from '~/lib/visit.server'
import { headCount } from '~db/schema/enablement'
import { branchesOf } from './queries.server'

/** Branches on one page of the form. */
const PAGE = 25

export interface HeadCountLine {
  unitId: number
  name: Name
  /** In the order of the roles; null where nobody has said. */
  people: (number | null)[]
}

/** The branches whose people the viewer may count, so many at a time. Two statements. */
export async function headCountTable(
  { db, programme, viewer }: Visit,
  { q, page: asked }: { q: string; page: number },
  onAPage: number = PAGE,
) {
  const branches = (await branchesOf(db.read)).filter(({ id }) => may(viewer, 'headCount.set', { unitId: id }))
  const rows = await db.read.select().from(headCount).where(eq(headCount.programmeId, programme.id))
  const known = new Map(rows.map((row) => [keyOf(row), row.people]))
  const lines = branches.map(
    ({ id, name }): HeadCountLine => ({
      unitId: id,
      name,
      people: AUDIENCES.map((audience) => known.get(keyOf({ unitId: id, audience })) ?? null),
    }),
  )
  const shown = lines.filter(({ name }) =>
    [name.zh, name.en].some((one) => one.toLowerCase().includes(q.toLowerCase())),
  )
  const { rows: shownLines, ...page } = pageOf(shown, asked, onAPage)
  return {
    lines: shownLines,
    ...page,
    counted: lines.filter(({ people }) => people.some((one) => one !== null)).length,
    branches: lines.length,
    people: lines.reduce((sum, line) => sum + line.people.reduce<number>((all, one) => all + (one ?? 0), 0), 0),
  }
}
