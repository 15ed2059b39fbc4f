import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Button, LinkButton } from '~/components/ui/button'
import { removeEvidence } from '~/features/readiness/commands/remove-evidence.server'
import { evidenceById } from '~/features/readiness/evidence.server'
import { requireCheck } from '~/features/readiness/one-check.server'
import { checkPath } from '~/features/readiness/paths'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { forbidden, notFound } from '~/lib/http.server'
import { enter, type Visit } from '~/lib/visit.server'

const access = { read: 'evidence.add', change: 'evidence.add' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.evidence_remove()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { file, check } = await fileAtHand(visit, params.file)
  if (!check.may.addEvidence) throw forbidden()
  return { back: checkPath(visit.programme.slug, check.id), file: { name: file.name }, check: check.name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  const { file, check } = await fileAtHand(visit, params.file)
  const done = await removeEvidence(visit.change, { fileId: file.id })
  return answerChange({}, done, checkPath(visit.programme.slug, check.id))
}

async function fileAtHand(visit: Visit, param: string | undefined) {
  const file = await evidenceById(visit.db, visit.programme, Number(param) || 0)
  if (!file) throw notFound()
  return { file, check: await requireCheck(visit, String(file.checkId)) }
}

export default function RemoveEvidencePage() {
  const { back, file, check } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <FormPage back={{ to: back, word: nameOf(check) }} title={m.evidence_remove_title({ name: file.name })}>
      <p className="mb-4 text-sm text-ink-2">{m.evidence_remove_lead()}</p>
      <PostForm>
        <FormProblems problems={readFaults(faults).problems} />
        <div className="flex gap-2">
          <Button look="danger">{m.evidence_remove()}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </FormPage>
  )
}
