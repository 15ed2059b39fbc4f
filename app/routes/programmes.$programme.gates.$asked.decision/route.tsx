import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { decideGate } from '~/features/gates/commands/decide-gate.server'
import { gateView, isMine } from '~/features/gates/gate-view.server'
import { decideGateSchema } from '~/features/gates/schema'
import { gateNamed, gateRoom, requestsFor } from '~/features/gates/store.server'
import { CriteriaList } from '~/features/gates/ui/criteria-list'
import { DecideForm } from '~/features/gates/ui/decide-form'
import { boardOf } from '~/features/plan/board.server'
import { planOf } from '~/features/plan/kept-plan.server'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { forbidden, notFound } from '~/lib/http.server'
import { gatePath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'gate.decide', change: 'gate.decide' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.gates_decide()} · ${m.app_name_full()}` }]

const read = { plan: planOf, board: boardOf }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const room = await gateRoom(db, programme, today, read)
  const gate = gateNamed(room, params.asked)
  const [latest] = gate ? requestsFor(room, gate.address) : []
  if (!gate || latest?.state !== 'open') throw notFound()
  if (!isMine(latest, viewer)) throw forbidden()
  const { key, name, address, criteria, met } = gateView(room, gate, programme.slug, viewer)
  return {
    slug: programme.slug,
    today,
    gate: { key, name, address, criteria, met },
    request: { version: latest.version, note: latest.note, requestedBy: latest.requestedBy.name },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, today, change } = await enter(request, params.programme, access.change)
  const room = await gateRoom(db, programme, today, read)
  const gate = gateNamed(room, params.asked)
  if (!gate || requestsFor(room, gate.address).length === 0) throw notFound()
  const form = await parseFormWithPeople(db, request, decideGateSchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  const done = await decideGate(change, { ...form.data, address: gate.address }, read)
  return answerChange(form.values, done, gatePath(programme.slug, gate.address))
}

export default function DecideGatePage() {
  const { slug, today, gate, request } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {
    decision: '',
    reason: '',
    condition: '',
    returnsOn: '',
    ownerId: '',
  })
  const title = gateTitle(gate.key, gate.name)
  const back = gatePath(slug, gate.address)
  return (
    <>
      <PageHeader
        question={
          <Link to={back} className="hover:underline">
            <span aria-hidden="true">← </span>
            {title}
          </Link>
        }
        title={m.gates_decide_title({ gate: title })}
        facts={<span>{m.gates_score({ met: gate.met, of: gate.criteria.length })}</span>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <Card title={m.gates_criteria()} note={m.gates_criteria_note()}>
          {request.note && (
            <p className="mb-2 border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">
              {nameOf(request.requestedBy)}: {request.note}
            </p>
          )}
          <CriteriaList criteria={gate.criteria} />
        </Card>
        <Card title={m.gates_column_decision()}>
          <DecideForm
            fields={fields}
            version={request.version}
            unmet={gate.criteria.length - gate.met}
            today={today}
            back={back}
          />
        </Card>
      </div>
    </>
  )
}
