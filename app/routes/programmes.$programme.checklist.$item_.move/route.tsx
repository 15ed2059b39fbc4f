import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { moveItem } from '~/features/checklist/commands/move-item.server'
import { pathOfList } from '~/features/checklist/paths'
import { findItem } from '~/features/checklist/queries.server'
import { moveItemSchema } from '~/features/checklist/schema'
import { RefusedPage } from '~/features/checklist/ui/refused-page'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'readiness.assign' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { item, head } = await findItem(db, programme.id, params.item)
  const to = pathOfList(programme.slug, head)
  const form = await parseForm(request, moveItemSchema)
  if (!form.ok) return data({ ...form.faults, values: { to } }, 422)
  const done = await moveItem(change, { ...form.data, itemId: item.id })
  return answerChange({ ...form.values, to }, done, to)
}

export default function MoveRefusedPage() {
  return <RefusedPage faults={useActionData<typeof action>()} />
}
