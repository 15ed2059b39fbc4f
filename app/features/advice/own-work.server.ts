import { and, asc, eq, isNull, ne } from 'drizzle-orm'
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

/** What waits for a person's answer in a programme, the one due first at the top. Two statements. */
export async function ownAsksAndAdvice(db: Db, programmeId: number, personId: number, today: Day): Promise<OwnSaid[]> {
  const asked = and(eq(ask.programmeId, programmeId), eq(ask.askedOfId, personId))
  const asks = await db.read
    .select()
    .from(ask)
    .where(and(asked, isNull(ask.answer), isNull(ask.closedOn), isNull(ask.archivedAt)))
    .orderBy(asc(ask.dueOn), asc(ask.id))
  const owned = and(eq(advice.programmeId, programmeId), eq(advice.ownerId, personId), ne(advice.kind, 'comment'))
  const advised = await db.read
    .select()
    .from(advice)
    .where(and(owned, isNull(advice.closedOn), isNull(advice.archivedAt)))
    .orderBy(asc(advice.dueOn), asc(advice.id))
  const items = [
    ...asks.map(({ id, text, dueOn, closedOn }) => ({
      ...{ kind: null, id, text, dueOn, path: `reports/asks/${id}/answer` },
      state: stateOf({ kind: null, dueOn, closedOn }, today),
    })),
    ...advised.map(({ kind, id, text, dueOn, closedOn }) => ({
      ...{ kind, id, text, dueOn, path: `reports/advice/${id}/answer` },
      state: stateOf({ kind, dueOn, closedOn }, today),
    })),
  ]
  return items.sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}
