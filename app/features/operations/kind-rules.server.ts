import { and, eq, ne } from 'drizzle-orm'
import { type ChangeContext, stop } from '~/lib/change.server'
import { subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { reviewKind } from '~db/schema/operations'
import type { AddKind } from './schema'

/**
 * Inside a change: ends it where a kind cannot be so. `codeTaken` (field `code`) by another, also an archived one;
 * `decisionBeforeTriage` (field `decisionHours`); `notFound` for a sub-process of another programme.
 */
export async function ensureKindFacts(
  tx: Statements,
  context: ChangeContext,
  { code, triageHours, decisionHours, subProcessId }: AddKind,
  kindId: number | null,
): Promise<void> {
  if (decisionHours < triageHours) stop({ code: 'decisionBeforeTriage' }, 'decisionHours')
  if (subProcessId !== null) await subProcessAtHand(tx, context, subProcessId)
  const others = kindId === null ? undefined : ne(reviewKind.id, kindId)
  const [taken] = await tx
    .select({ id: reviewKind.id })
    .from(reviewKind)
    .where(and(eq(reviewKind.programmeId, context.programmeId ?? 0), eq(reviewKind.code, code), others))
  if (taken) stop({ code: 'codeTaken' }, 'code')
}
