import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'

import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { closeHold } from '~/features/gates/commands/close-hold.server'
import { openHoldNamed } from '~/features/gates/gates-view.server'
import { holdSent } from '~/features/gates/queries.server'
import { closeHoldSchema } from '~/features/gates/schema'
import { gateRoom } from '~/features/gates/store.server'
import { HoldAge } from '~/features/gates/ui/hold-facts'
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

const access = { read: 'hold.close', change: 'hold.close' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.gates_hold_close()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const room = await gateRoom(db, programme, today, { plan: planOf, board: boardOf })
  const hold = openHoldNamed(room, viewer, params.hold)
  if (!hold) throw notFound()
  if (!hold.mayClose) throw forbidden()
  return { slug: programme.slug, hold }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const sent = await holdSent(db, programme.id, params.hold)
  if (!sent) throw notFound()
  const form = await parseForm(request, closeHoldSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await closeHold(change, { ...form.data, holdId: sent.id })
  return answerChange(form.values, done, `/programmes/${programme.slug}/gates`)
}

export default function HoldPage() {
  const { slug, hold } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), {
    closing: '',
  })
  const title = gateTitle(hold.key, hold.name)
  const back = gatePath(slug, hold.address)
  return (
    <FormPage back={{ to: back, word: title }} title={m.gates_hold_close_title({ gate: title })}>
      <div className="mb-4 grid gap-1 border-l-2 border-line pl-3">
        <p className="text-sm whitespace-pre-line">{hold.condition}</p>
        <HoldAge standing={hold.standing} />
      </div>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(hold.version)} />
        <TextArea label={m.gates_field_closing()} {...fields.field('closing')} />

        <FormActions back={back}>{m.gates_hold_close()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
