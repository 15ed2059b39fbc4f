import { sql } from 'drizzle-orm'
import { overdueSaid } from '~/features/advice/own-work.server'
import { overdueGates } from '~/features/gates/own-gates.server'
import { overdueFollowUps } from '~/features/operations/own-reviews.server'
import { pressingChecks } from '~/features/readiness/pressing.server'
import { overdueEntries } from '~/features/register/queries.server'
import { keptByRevision } from '~/lib/by-revision.server'
import type { Visit } from '~/lib/visit.server'

const kept = keptByRevision<number>(2_000)

/**
 * How much of a person's work is overdue or blocked: the number beside "My work". One statement, once a revision.
 * Reviews and the next report are told there alone: whether they are late follows from the hours of the desk and from the
 * cadence, not from a day that is stored.
 */
export function countPressingWork(visit: Looking): Promise<number> {
  const { db, programme, viewer, today } = visit
  return kept(db, programme, today, () => load(visit), String(viewer.personId))
}

type Looking = Pick<Visit, 'db' | 'programme' | 'viewer' | 'today'>

async function load({ db, programme, viewer, today }: Looking): Promise<number> {
  const who = [programme.id, viewer.personId, today] as const
  const counts = [
    pressingChecks(db, programme.id, viewer, today),
    overdueGates(...who),
    overdueSaid(...who),
    overdueFollowUps(...who),
    overdueEntries(...who),
  ].map((one) => sql`(${one})`)
  const [row] = await db.read.all<{ n: number }>(sql`select ${sql.join(counts, sql` + `)} as n`)
  return row?.n ?? 0
}
