import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { Verdict } from '~/domain/verdict'
import { answerChange } from '~/lib/answer.server'
import type { ChangeContext, Changed } from '~/lib/change.server'
import { deskOf } from '~/lib/desk-hours.server'
import { parseForm } from '~/lib/form.server'
import { reviewPath } from '~/lib/links'
import type { Visit } from '~/lib/visit.server'
import { findReview, reviewSent } from './review.server'

/** What the form of a deed shows: the review of that number. @throws 404 where there is none. */
export async function deedOf({ db, programme, now }: Visit, number: string | undefined) {
  const review = await findReview(db, programme.id, number, { desk: await deskOf(db, programme), now })
  return { slug: programme.slug, review }
}

/** Does to the review of that number what its form asks for; then its page. @throws 404 where there is none. */
export async function answerDeed<S extends z.ZodType<object>>(
  { db, programme, change }: Visit,
  { request, number, schema }: { request: Request; number: string | undefined; schema: S },
  command: (context: ChangeContext, input: z.infer<S> & { reviewId: number }) => Promise<Verdict<Changed<unknown>>>,
) {
  const { id: reviewId } = await reviewSent(db, programme.id, number)
  const form = await parseForm(request, schema)
  if (!form.ok) return data(form.faults, 422)
  const done = await command(change, { ...form.data, reviewId })
  return answerChange(form.values, done, reviewPath(programme.slug, Number(number)))
}
