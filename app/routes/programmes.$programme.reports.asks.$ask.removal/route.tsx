import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { findAsk } from '~/features/advice/asks.server'
import { archiveAsk } from '~/features/advice/commands/archive-ask.server'
import { askSent } from '~/features/advice/rows.server'
import { archiveSaidSchema } from '~/features/advice/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'ask.manage', change: 'ask.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_ask_remove_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const { text, version } = await findAsk(db, programme.id, params.ask, today)
  return { slug: programme.slug, text, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const askId = await askSent(db, programme.id, params.ask)
  const form = await parseForm(request, archiveSaidSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await archiveAsk(change, { ...form.data, askId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/asks`)
}

export default function RemoveAskPage() {
  const { slug, text, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const back = `/programmes/${slug}/reports/asks`
  return (
    <FormPage back={{ to: back, word: m.advice_title_asks() }} title={m.advice_ask_remove_title()}>
      <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">{text}</blockquote>
      <p className="my-4 text-sm text-ink-2">{m.advice_ask_remove_lead()}</p>
      <RemovalForm faults={faults} version={version} word={m.advice_remove()} back={back} />
    </FormPage>
  )
}
