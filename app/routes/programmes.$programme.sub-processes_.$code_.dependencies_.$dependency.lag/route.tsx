import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { changeLag } from '~/features/sub-processes/commands/change-lag.server'
import { findDependency, findSubProcess, otherSubProcesses } from '~/features/sub-processes/queries.server'
import { changeLagSchema } from '~/features/sub-processes/schema'
import { m } from '~/i18n/generated/messages'
import { stepWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'dependency.plan', change: 'dependency.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.sub_process_lag()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const link = await findDependency(db, id, params.dependency)
  const others = await otherSubProcesses(db, programme.id, id)
  const codeOf = (subProcessId: number) => others.find((one) => one.id === subProcessId)?.code ?? code
  return {
    slug: programme.slug,
    code,
    link: { ...link, predecessor: codeOf(link.predecessorId), successor: codeOf(link.successorId) },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const link = await findDependency(db, id, params.dependency)
  const form = await parseForm(request, changeLagSchema)
  if (!form.ok) return data(form.faults, 422)
  const changed = await changeLag(change, { ...form.data, id: link.id })
  if (!changed.ok && changed.refusals.some(({ reason }) => reason.code === 'notFound')) throw notFound()
  return answerChange(form.values, changed, subProcessPath(programme.slug, code))
}

export default function LagPage() {
  const { slug, code, link } = useLoaderData<typeof loader>()
  const { lagDays, predecessor, successor, predecessorStep, successorStep } = link
  const fields = editedFields(useActionData<typeof action>(), { lagDays })
  const steps = { before: stepWord(predecessorStep), after: stepWord(successorStep) }
  const back = subProcessPath(slug, code)
  return (
    <FormPage
      back={{ to: back, word: code }}
      title={m.sub_process_lag_title({ other: predecessor, code: successor, ...steps })}
    >
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(lagDays)} />
        <TextField
          label={m.sub_process_lag()}
          hint={m.sub_process_lag_hint()}
          inputMode="numeric"
          {...fields.field('lagDays')}
        />
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
