import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkPageOf } from '~/features/readiness/check-page.server'
import { addEvidence } from '~/features/readiness/commands/add-evidence.server'
import { requireCheck } from '~/features/readiness/one-check.server'
import { refuseWith, respond } from '~/features/readiness/respond.server'
import { CheckPage } from '~/features/readiness/ui/check-page'
import type { RouteAccess } from '~/lib/access'
import { refusedForm } from '~/lib/form.server'
import { forbidden } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'
import { parseUpload, readToEnd } from '~/lib/upload-form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'evidence.add' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  return checkPageOf(await enter(request, params.programme, access.read), params.check)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { visit, check } = await mayAdd(request, params)
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

/** Judged before the file is received, so that nobody fills the disk with what is refused anyway. */
async function mayAdd(request: Request, params: ActionFunctionArgs['params']) {
  try {
    const visit = await enter(request, params.programme, access.change)
    const check = await requireCheck(visit, params.check)
    if (!check.may.addEvidence) throw forbidden()
    return { visit, check }
  } catch (refusal) {
    await readToEnd(request)
    throw refusal
  }
}

export default function CheckEvidencePage() {
  return <CheckPage {...useLoaderData<typeof loader>()} upload={useActionData<typeof action>()} />
}
