import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RemovalPage } from '~/components/forms/removal-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { archiveFollowUp } from '~/features/operations/commands/archive-follow-up.server'
import { findFollowUp } from '~/features/operations/follow-up-rows.server'
import { versionSchema } from '~/features/operations/schema'
import { reviewWord } from '~/features/operations/ui/words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { reviewPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'review.run', change: 'review.run' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_follow_up_remove_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, ...(await findFollowUp(db, programme.id, params)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { review, followUp } = await findFollowUp(db, programme.id, params)
  const form = await parseForm(request, versionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await archiveFollowUp(change, { ...form.data, followUpId: followUp.id })
  return answerChange(form.values, saved, reviewPath(programme.slug, review.number))
}

export default function RemoveFollowUpPage() {
  const { slug, review, followUp } = useLoaderData<typeof loader>()
  return (
    <RemovalPage
      back={{ to: reviewPath(slug, review.number), word: reviewWord(review) }}
      title={m.operations_follow_up_remove_title()}
      faults={useActionData<typeof action>()}
      version={followUp.version}
      word={m.operations_follow_up_remove()}
    >
      <blockquote className="border-l-2 border-line pl-3 whitespace-pre-line">{followUp.text}</blockquote>
    </RemovalPage>
  )
}
