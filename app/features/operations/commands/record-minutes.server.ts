import { and, eq, inArray } from 'drizzle-orm'
import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, stop } from '~/lib/change.server'
import { reviewExpert } from '~db/schema/operations'
import { reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { RecordMinutes } from '../schema'

/**
 * Writes down what was said in the meeting, and who of those called was there. Refused: what `mayDo` refuses;
 * `notFound` (field `thereIds`) for somebody who was not called.
 */
export function recordMinutes(context: ChangeContext, input: RecordMinutes): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'recordMinutes', async (tx, record) => {
    authorise(context, 'review.run')
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { called, standing } = await standingOf(tx, row)
    ensure(mayDo('minutes', standing, context.now))
    const there = new Set(input.thereIds)
    if (input.thereIds.some((id) => called.every(({ personId }) => personId !== id))) {
      stop({ code: 'notFound' }, 'thereIds')
    }
    await writeReview(tx, record, { row, version: input.version }, { minutes: input.minutes })
    for (const wasThere of [true, false]) {
      const moved = called.filter((one) => there.has(one.personId) === wasThere && one.wasThere !== wasThere)
      if (moved.length === 0) continue
      const ids = moved.map(({ id }) => id)
      await tx
        .update(reviewExpert)
        .set({ wasThere })
        .where(and(eq(reviewExpert.reviewId, row.id), inArray(reviewExpert.id, ids)))
      for (const one of moved) record.changed('reviewExpert', one.id, one, { wasThere })
    }
    return undefined
  })
}
