import { sql } from 'drizzle-orm'
import { type SayState, stateOf } from '~/domain/advice'
import type { AdviceKind, Day } from '~/domain/vocabulary'

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

type SaidRow = Pick<OwnSaid, 'kind' | 'id' | 'text' | 'dueOn'>

/** What waits for a person's answer in a programme, to be read together with what other rooms ask of them. */
export const ownSaidRows = (programmeId: number, personId: number) => sql<SaidRow>`
  select json_object('kind', null, 'id', id, 'text', text, 'dueOn', due_on) as one from ask
  where programme_id = ${programmeId} and asked_of_id = ${personId}
    and answer is null and closed_on is null and archived_at is null
  union all
  select json_object('kind', kind, 'id', id, 'text', text, 'dueOn', due_on) as one from advice
  where programme_id = ${programmeId} and owner_id = ${personId} and kind <> 'comment'
    and closed_on is null and archived_at is null`

/** The one due first at the top. */
export function ownSaid(rows: readonly SaidRow[], today: Day): OwnSaid[] {
  return rows
    .map(({ kind, id, text, dueOn }) => ({
      ...{ kind, id, text, dueOn, path: `reports/${kind === null ? 'asks' : 'advice'}/${id}/answer` },
      state: stateOf({ kind, dueOn, closedOn: null }, today),
    }))
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id - b.id)
}

/** How much of it should have been answered before today. */
export const overdueSaid = (programmeId: number, personId: number, today: Day) => sql`
  select count(*) from (${ownSaidRows(programmeId, personId)}) where one ->> 'dueOn' < ${today}`
