import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { withdrawRequest } from '~/features/gates/commands/withdraw-request.server'
import { mayAtGate } from '~/features/gates/gate-at-hand.server'
import { lineOf } from '~/features/gates/gates-view.server'
import { withdrawRequestSchema } from '~/features/gates/schema'
import { gateNamed, gateRoom, requestsFor } from '~/features/gates/store.server'
import { boardOf } from '~/features/plan/board.server'
import { planOf } from '~/features/plan/kept-plan.server'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { forbidden, notFound } from '~/lib/http.server'
import { gatePath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'gate.request', change: 'gate.request' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.gates_withdraw()} · ${m.app_name_full()}` }]

const read = { plan: planOf, board: boardOf }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const room = await gateRoom(db, programme, today, read)
  const gate = gateNamed(room, params.asked)
  const [latest] = gate ? requestsFor(room, gate.address) : []
  if (!gate || latest?.state !== 'open') throw notFound()
  if (!mayAtGate(viewer, 'gate.request', gate)) throw forbidden()
  return { slug: programme.slug, gate: lineOf(gate), version: latest.version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, today, change } = await enter(request, params.programme, access.change)
  const gate = gateNamed(await gateRoom(db, programme, today, read), params.asked)
  if (!gate) throw notFound()
  const form = await parseForm(request, withdrawRequestSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await withdrawRequest(change, { ...form.data, address: gate.address }, read)
  return answerChange(form.values, done, gatePath(programme.slug, gate.address))
}

export default function WithdrawRequestPage() {
  const { slug, gate, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const title = gateTitle(gate.key, gate.name)
  const back = gatePath(slug, gate.address)
  return (
    <FormPage back={{ to: back, word: title }} title={m.gates_withdraw_title({ gate: title })}>
      <p className="mb-4 text-sm text-ink-2">{m.gates_withdraw_lead()}</p>
      <PostForm>
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="version" value={versionToSend(faults, version)} />
        <div className="flex gap-2">
          <Button look="danger">{m.gates_withdraw()}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </FormPage>
  )
}
