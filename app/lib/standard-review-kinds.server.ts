import type { Statements } from '~db/client.server'
import { reviewKind, reviewKindField } from '~db/schema/operations'
import { REFERENCE_REVIEW_KINDS } from '~db/seed/reference-model/review-kinds'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'

/**
 * Inside a change: the kinds of review that a desk begins with, each of the sub-process whose decision point it is
 * where the programme has that. Answers the rows made.
 */
export async function makeStandardKinds(
  tx: Statements,
  programmeId: number,
  subProcessIds: ReadonlyMap<string, number>,
): Promise<(typeof reviewKind.$inferSelect)[]> {
  const codeOf = new Map(
    REFERENCE_SUB_PROCESSES.flatMap(({ code, decisionPoints }) =>
      decisionPoints.map((point): [string, string] => [point.code, code]),
    ),
  )
  const kinds = await tx
    .insert(reviewKind)
    .values(
      REFERENCE_REVIEW_KINDS.map(({ code, name, triageHours, decisionHours, isExpected }, position) => ({
        programmeId,
        code,
        nameZh: name.zh,
        nameEn: name.en,
        subProcessId: subProcessIds.get(codeOf.get(code) ?? '') ?? null,
        triageHours,
        decisionHours,
        isExpected,
        position,
      })),
    )
    .returning()
  const idOf = new Map(kinds.map(({ id, code }) => [code, id]))
  await tx.insert(reviewKindField).values(
    REFERENCE_REVIEW_KINDS.flatMap(({ code, fields }) => {
      const kindId = idOf.get(code)
      return kindId === undefined ? [] : fields.map((field) => ({ kindId, field }))
    }),
  )
  return kinds
}
