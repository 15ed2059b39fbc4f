import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { updateCase } from '~/features/simulation/commands/update-case.server'
import { findCase, partSent } from '~/features/simulation/queries.server'
import { updateCaseSchema } from '~/features/simulation/schema'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { simulationPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'simulation.record', change: 'simulation.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.simulation_change()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'simulation.record', head)
  return { slug: programme.slug, code: head.code, one: await findCase(db, head.id, params.case) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const head = await findSubProcess(db, programme.id, params.code)
  const caseId = await partSent(db, 'case', head.id, params.case)
  const form = await parseForm(request, updateCaseSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateCase(change, { ...form.data, caseId })
  return answerChange(form.values, saved, `${simulationPath(programme.slug, head.code)}#cases`)
}

export default function EditCasePage() {
  const { slug, code, one } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { name: one.name })
  const back = simulationPath(slug, code)
  return (
    <FormPage back={{ to: back, word: `${code} · ${m.simulation_title()}` }} title={m.simulation_case_edit_title()}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(one.version)} />
        <TextField label={m.simulation_case_name()} {...fields.field('name')} />
        <FormActions back={back} />
      </PostForm>
      <p className="mt-4 border-t border-line-2 pt-3 text-sm">
        <Link to={`${back}/cases/${one.id}/removal`} className="text-bad hover:underline">
          {m.simulation_remove()}
        </Link>
      </p>
    </FormPage>
  )
}
