import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { type SQLiteColumn, unionAll } from 'drizzle-orm/sqlite-core'
import { type SayState, stateOf } from '~/domain/advice'
import type { AdviceKind, Day } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { advice, ask } from '~db/schema/report'

/** Something that waits for a person: an ask of the office to answer, or advice that they see to. */
export interface OwnSaid {
  /** Null for an ask. */
  kind: AdviceKind | null
  id: number
  text: string
  dueOn: Day | null
  state: SayState
  /** Within the programme: where it is answered. */
  path: string
}

/** What waits for a person's answer in a programme, the one due first at the top. One statement. */
export async function ownAsksAndAdvice(db: Db, programmeId: number, personId: number, today: Day): Promise<OwnSaid[]> {
  const asked = and(eq(ask.programmeId, programmeId), eq(ask.askedOfId, personId))
  const owned = and(eq(advice.programmeId, programmeId), eq(advice.ownerId, personId), ne(advice.kind, 'comment'))
  const rows = await unionAll(
    db.read
      .select({ kind: sql<AdviceKind | null>`null`.as('kind'), id: ask.id, text: ask.text, dueOn: said(ask.dueOn) })
      .from(ask)
      .where(and(asked, isNull(ask.answer), isNull(ask.closedOn), isNull(ask.archivedAt))),
    db.read
      .select({
        kind: sql<AdviceKind | null>`${advice.kind}`.as('kind'),
        id: advice.id,
        text: advice.text,
        dueOn: said(advice.dueOn),
      })
      .from(advice)
      .where(and(owned, isNull(advice.closedOn), isNull(advice.archivedAt))),
  )
  return rows
    .map(({ kind, id, text, dueOn }) => ({
      ...{ kind, id, text, dueOn, path: `reports/${kind === null ? 'asks' : 'advice'}/${id}/answer` },
      state: stateOf({ kind, dueOn, closedOn: null }, today),
    }))
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id - b.id)
}

/** A day that advice may be without. */
const said = (day: SQLiteColumn) => sql<Day | null>`${day}`.as('due_on')
