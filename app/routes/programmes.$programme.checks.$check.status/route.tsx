import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { countComments } from '~/features/conversation/queries.server'
import { CommentsLink } from '~/features/conversation/ui/comments-link'
import { checkPageOf } from '~/features/readiness/check-page.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import { requireCheck } from '~/features/readiness/one-check.server'
import { refuseWith, respond } from '~/features/readiness/respond.server'
import { answerCheckSchema } from '~/features/readiness/schema'
import { CheckPage } from '~/features/readiness/ui/check-page'
import { registeredAbout } from '~/features/register/about.server'
import { RegisterStrip } from '~/features/register/ui/register-strip'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

/** Whoever was asked for a check answers for it, whatever their role: the command knows who answers for which. */
const access = { read: 'programme.view', change: 'readiness.update' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const page = await checkPageOf(visit, params.check)
  const about = { subject: 'check', id: page.check.id } as const
  return {
    ...page,
    comments: await countComments(visit.db, visit.programme.id, about),
    registered: await registeredAbout(visit.db, visit, about),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  const check = await requireCheck(visit, params.check)
  const form = await parseForm(request, answerCheckSchema)
  if (!form.ok) return refuseWith(form.faults)
  const { values } = form
  // A tap sends the status alone: what it does not speak of stays as it is.
  const kept = {
    ...('note' in values ? {} : { note: check.note }),
    ...('evidenceNote' in values ? {} : { evidenceNote: check.evidenceNote }),
    ...('evidenceLink' in values ? {} : { evidenceLink: check.evidenceLink }),
  }
  const verdict = await updateCheck(visit.change, { ...form.data, ...kept, checkId: check.id })
  return respond(verdict, { values, currentCheck: () => requireCheck(visit, params.check) })
}

export default function CheckStatusPage() {
  const { comments, registered, ...page } = useLoaderData<typeof loader>()
  const about = { subject: 'check', key: String(page.check.id) } as const
  return (
    <>
      <CheckPage
        {...page}
        answer={useActionData<typeof action>()}
        links={<CommentsLink slug={page.slug} about={about} count={comments} />}
      />
      <RegisterStrip slug={page.slug} {...registered} />
    </>
  )
}
