import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { requestGate } from '~/features/gates/commands/request-gate.server'
import { mayAtGate } from '~/features/gates/gate-at-hand.server'
import { gateView } from '~/features/gates/gate-view.server'
import { approverCandidates } from '~/features/gates/queries.server'
import { requestGateSchema } from '~/features/gates/schema'
import { gateNamed, gateRoom } from '~/features/gates/store.server'
import { CriteriaList } from '~/features/gates/ui/criteria-list'
import { RequestForm } from '~/features/gates/ui/request-form'
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
export const meta: MetaFunction = () => [{ title: `${m.gates_request()} · ${m.app_name_full()}` }]

const read = { plan: planOf, board: boardOf }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const room = await gateRoom(db, programme, today, read)
  const gate = gateNamed(room, params.gate)
  if (!gate) throw notFound()
  if (!mayAtGate(viewer, 'gate.request', gate)) throw forbidden()
  const { key, name, address, criteria, met, plannedOn } = gateView(room, gate, programme.slug, viewer)
  const approvers = room.settings.approvers.filter((one) => one.gate === key.kind)
  return {
    slug: programme.slug,
    today,
    gate: { key, name, address, met, of: criteria.length, unmet: criteria.filter(({ state }) => state !== 'met') },
    dueOn: plannedOn !== null && plannedOn > today ? plannedOn : today,
    approverIds: approvers.map(({ personId }) => personId),
    people: (await approverCandidates(db, programme.id)).filter(({ id }) => id !== viewer.personId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, today, change } = await enter(request, params.programme, access.change)
  const gate = gateNamed(await gateRoom(db, programme, today, read), params.gate)
  if (!gate) throw notFound()
  const form = await parseForm(request, requestGateSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await requestGate(change, { ...form.data, address: gate.address }, read)
  return answerChange(form.values, done, gatePath(programme.slug, gate.address))
}

export default function RequestGatePage() {
  const { slug, today, gate, dueOn, approverIds, people } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { dueOn, note: '', approverIds })
  const title = gateTitle(gate.key, gate.name)
  const back = gatePath(slug, gate.address)
  return (
    <FormPage back={{ to: back, word: title }} title={m.gates_request_title({ gate: title })}>
      <p className="mb-3 text-sm text-ink-2">{m.gates_request_score({ met: gate.met, of: gate.of })}</p>
      {gate.unmet.length > 0 && (
        <div className="mb-4 border-y border-line-2">
          <CriteriaList criteria={gate.unmet} />
        </div>
      )}
      <RequestForm fields={fields} people={people} today={today} back={back} />
    </FormPage>
  )
}
