import { eq, inArray } from 'drizzle-orm'
import { type Recorder, stop } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { reportAttendance } from '~db/schema/report'
import { executiveIds } from './rows.server'

/**
 * Inside a change: of the executives of the programme, and those noted before, these were there and the others were
 * not; answers whether that is news. Ends the change (`notFound`, field `thereIds`) where somebody else is named.
 */
export async function writeAttendance(
  tx: Statements,
  record: Recorder,
  { sessionId, programmeId }: { sessionId: number; programmeId: number },
  thereIds: readonly number[],
): Promise<boolean> {
  const noted = await tx.select().from(reportAttendance).where(eq(reportAttendance.sessionId, sessionId))
  const people = new Set([...noted.map(({ personId }) => personId), ...(await executiveIds(tx, programmeId))])
  if (thereIds.some((id) => !people.has(id))) stop({ code: 'notFound' }, 'thereIds')
  const there = new Set(thereIds)
  const missing = [...people].filter((id) => noted.every(({ personId }) => personId !== id))
  const values = missing.map((personId) => ({ sessionId, personId, wasThere: there.has(personId) }))
  if (values.length > 0) {
    for (const row of await tx.insert(reportAttendance).values(values).returning())
      record.created('reportAttendance', row.id, row)
  }
  const moved = noted.filter(({ personId, wasThere }) => wasThere !== there.has(personId))
  for (const wasThere of [true, false]) {
    const ids = moved.filter((row) => row.wasThere !== wasThere).map(({ id }) => id)
    if (ids.length > 0) await setThere(tx, ids, wasThere)
  }
  for (const row of moved) record.changed('reportAttendance', row.id, row, { wasThere: !row.wasThere })
  return values.length > 0 || moved.length > 0
}

function setThere(tx: Statements, ids: number[], wasThere: boolean) {
  return tx.update(reportAttendance).set({ wasThere }).where(inArray(reportAttendance.id, ids))
}
