import { and, eq, isNull } from 'drizzle-orm'
import { readDiagnosis } from '~/domain/direction'
import { mayDecideDirection } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { directionDecision } from '~db/schema/direction'
import { person } from '~db/schema/people'
import { speakingDiagnosis } from '../queries.server'
import { counted, leadersOf, symptomsOf, toSymptom } from '../rows.server'
import type { RecordDecision } from '../schema'

/**
 * Records which track goes first, with what the diagnosis says at this moment; answers the record's id. Earlier
 * decisions stay. Refused: `dayInFuture` (field `decidedOn`), `notFound` (field `decidedById`),
 * `againstAdviceNeedsReason` and `undiagnosedNeedsReason` (field `reason`).
 */
export async function recordDecision(context: ChangeContext, input: RecordDecision): Promise<Verdict<Changed<number>>> {
  return change(context, 'recordDecision', async (tx, record) => {
    authorise(context, 'direction.decide')
    const { programme, today } = await programmeAtHand(tx, context)
    const [decider] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, input.decidedById), isNull(person.archivedAt)))
    if (!decider) stop({ code: 'notFound' }, 'decidedById')
    const speaking = await speakingDiagnosis(tx, programme.id)
    const reading =
      speaking &&
      readDiagnosis((await symptomsOf(tx, speaking.id)).map(toSymptom), counted(await leadersOf(tx, speaking.id)))
    ensure(mayDecideDirection(input, reading?.recommended ?? null, today))

    const values = {
      ...input,
      programmeId: programme.id,
      diagnosisId: reading && speaking ? speaking.id : null,
      scoreLtc: reading ? Math.round(reading.scores.LTC) : null,
      scoreMcr: reading ? Math.round(reading.scores.MCR) : null,
      recommended: reading?.recommended ?? null,
      recordedAt: context.now,
    }
    const rows = await tx.insert(directionDecision).values(values).returning({ id: directionDecision.id })
    const { id } = present(rows[0])
    record.created('directionDecision', id, values)
    return id
  })
}
