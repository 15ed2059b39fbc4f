import { inArray, sql } from 'drizzle-orm'
import { judgeAnswer, mayAnswer, mayWaive } from '~/domain/check-update'
import { type Refusal, type Verdict, verdictOf } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, chunks, ensure, present, stop } from '~/lib/change.server'
import { writePoints } from '~/lib/readiness-points.server'
import { readinessCheck } from '~db/schema/readiness'
import { groupBy } from '../group-by'
import { type GridRow, sameLines, type UpdateChecks } from '../schema'
import { type AnswerableCheck, checksById, fileCounts, IDS_AT_ONCE } from './check-rows.server'
import { dayOfChange } from './programme-day.server'

/**
 * Says of many checks at once how each stands: all of it, or nothing. Each refusal names the field of its row, a conflict
 * the row's status. A row with the same answer as before is an update too. Gives how many checks were answered.
 */
export async function updateChecks(context: ChangeContext, rows: UpdateChecks): Promise<Verdict<Changed<number>>> {
  return change(context, 'updateChecks', async (tx, record) => {
    const ids = rows.map(({ checkId }) => checkId)
    const checks = new Map((await checksById(tx, context.programmeId, ids)).map((check) => [check.row.id, check]))
    const pairs = rows.map((said) => ({ said, check: present(checks.get(said.checkId)) }))
    if (!pairs.every(({ check }) => mayAnswer(context.viewer, check.target))) stop({ code: 'forbidden' })
    const files = await fileCounts(tx, ids)
    const judged = pairs.flatMap(({ said, check }) => {
      const canWaive = mayWaive(context.viewer, check.target)
      return refusalsOf(said, check, { canWaive, fileCount: files.get(check.row.id) ?? 0 })
    })
    ensure(verdictOf(judged))

    const by = { updatedOn: await dayOfChange(tx, context), updatedById: context.actor.personId }
    const changes = pairs.map(({ said, check: { row, question } }) => {
      const { status } = said
      const statusSince = status === row.status ? row.statusSince : by.updatedOn
      const texts = { note: kept(said.note, row.note), evidenceNote: kept(said.evidenceNote, row.evidenceNote) }
      return { row, question, after: { status, statusSince, ...texts, ...by } }
    })
    // Rows that are answered alike, as after a bulk change, share a statement.
    for (const group of groupBy(changes, ({ after }) => JSON.stringify(after)).values()) {
      for (const portion of chunks(group, IDS_AT_ONCE)) {
        await tx
          .update(readinessCheck)
          .set({ ...portion[0]?.after, version: sql`${readinessCheck.version} + 1` })
          .where(
            inArray(
              readinessCheck.id,
              portion.map(({ row }) => row.id),
            ),
          )
      }
    }
    for (const { row, after } of changes) record.changed('readinessCheck', row.id, row, after)
    const moved = changes.filter(({ row, after }) => row.status !== after.status)
    const [first] = moved
    if (first) {
      const at = { programmeId: first.row.programmeId, today: by.updatedOn }
      await writePoints(
        tx,
        at,
        moved.map(({ question }) => question),
      )
    }
    return rows.length
  })
}

function refusalsOf(
  said: GridRow,
  { row }: AnswerableCheck,
  { canWaive, fileCount }: { canWaive: boolean; fileCount: number },
): Refusal[] {
  const at = (reason: Refusal['reason'], field = 'status'): Refusal => ({ reason, field: `${field}.${row.id}` })
  if (row.settledOn !== null) return [at({ code: 'checkSettled' })]
  if (row.version !== said.version) return [at({ code: 'conflict' })]
  const verdict = judgeAnswer({ ...said, evidenceLink: row.evidenceLink }, { ...row, fileCount }, { canWaive })
  return verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => at(reason, field))
}

/** A text that differs in its line ends alone stays as it is. */
function kept(typed: string, saved: string): string {
  return sameLines(saved) === typed ? saved : typed
}
