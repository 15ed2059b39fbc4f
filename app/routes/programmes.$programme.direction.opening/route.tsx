import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { LinkButton } from '~/components/ui/button'
import { openDiagnosis } from '~/features/direction/commands/open-diagnosis.server'
import { diagnosesOf, versionNamed } from '~/features/direction/queries.server'
import { leadersOf } from '~/features/direction/rows.server'
import { oneDiagnosisSchema } from '~/features/direction/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'direction.manage', change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.direction_open()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const shown = versionNamed(await diagnosesOf(db, programme.id), request, { drafts: true })
  if (!shown) throw notFound()
  const leaders = await leadersOf(db.read, shown.id)
  const answered = leaders.filter(({ answeredAt }) => answeredAt !== null).length
  return { slug: programme.slug, diagnosis: shown, asked: leaders.length, answered }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, oneDiagnosisSchema)
  if (!form.ok) return data(form.faults, 422)
  const back = `/programmes/${programme.slug}/direction`
  return answerChange(form.values, await openDiagnosis(change, form.data), back)
}

export default function OpenDiagnosisPage() {
  const { slug, diagnosis, asked, answered } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = `/programmes/${slug}/direction`
  const facts = { count: asked, answered }
  return (
    <FormPage
      back={{ to: back, word: m.room_direction() }}
      title={m.direction_open_title({ number: diagnosis.number })}
    >
      <PostForm className="grid gap-3">
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="diagnosisId" value={diagnosis.id} />
        <input type="hidden" name="version" value={versionToSend(faults, diagnosis.version)} />
        <p>{asked === 0 ? m.direction_leaders_none() : m.direction_open_text(facts)}</p>
        {asked === 0 ? (
          <LinkButton look="primary" to={`${back}/leaders?version=${diagnosis.number}`} className="justify-self-start">
            {m.direction_choose_leaders()}
          </LinkButton>
        ) : (
          <FormActions back={back}>{m.direction_open()}</FormActions>
        )}
      </PostForm>
    </FormPage>
  )
}
