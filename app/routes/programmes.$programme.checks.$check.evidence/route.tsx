import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Refusal } from '~/domain/verdict'
import { checkPageOf } from '~/features/readiness/check-page.server'
import type { CheckView } from '~/features/readiness/check-view'
import { addEvidence } from '~/features/readiness/commands/add-evidence.server'
import { requireCheck } from '~/features/readiness/one-check.server'
import { refuseWith, respond } from '~/features/readiness/respond.server'
import { CheckPage } from '~/features/readiness/ui/check-page'
import type { RouteAccess } from '~/lib/access'
import { refusedForm } from '~/lib/form.server'
import { installation } from '~/lib/installation.server'
import { isUpload, orReadToEnd, parseUpload, readToEnd } from '~/lib/upload-form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'evidence.add' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  return checkPageOf(await enter(request, params.programme, access.read), params.check)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { visit, check } = await orReadToEnd(request, async () => {
    const visit = await enter(request, params.programme, access.change)
    return { visit, check: await requireCheck(visit, params.check) }
  })
  const refused = await refusedUnread(request, check)
  if (refused) return refuseWith(refusedForm({}, [refused]))
  const folder = installation().env.evidenceDir
  const { values, upload } = await parseUpload(request, { folder, personId: visit.person.id })
  if (!upload.ok) return refuseWith(refusedForm(values, upload.refusals))
  const { file, form } = upload.value
  try {
    return await respond(await addEvidence({ ...visit.change, form }, { checkId: check.id, file }), { values })
  } finally {
    await file.discard()
  }
}

/** Before anything is written to the disk: why it need not be, where that is known. */
async function refusedUnread(request: Request, check: CheckView): Promise<Refusal | null> {
  if (!isUpload(request)) return { reason: { code: 'evidenceBroken' }, field: 'file' }
  if (check.may.addEvidence) return null
  await readToEnd(request)
  return { reason: { code: check.settledOn === null ? 'forbidden' : 'checkSettled' } }
}

export default function CheckEvidencePage() {
  return <CheckPage {...useLoaderData<typeof loader>()} upload={useActionData<typeof action>()} />
}
