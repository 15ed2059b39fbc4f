import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { Button, LinkButton } from '~/components/ui/button'
import { CONFIRMING_SIDES } from '~/domain/vocabulary'
import { withdrawConfirmation } from '~/features/rollout/commands/withdraw-confirmation.server'
import { placePath } from '~/features/rollout/paths'
import { findPlace } from '~/features/rollout/place.server'
import { withdrawConfirmationSchema } from '~/features/rollout/schema'
import { sideWord } from '~/features/rollout/state-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'live.confirm', change: 'live.confirm' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.rollout_withdraw()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const place = await findPlace(db, programme.id, params)
  if (!place) throw notFound()
  const asked = new URL(request.url).searchParams.get('side')
  return {
    back: placePath(programme.slug, place.subProcess.code, place.branch.id),
    code: place.subProcess.code,
    branch: place.branch.name,
    side: CONFIRMING_SIDES.find((one) => one === asked) ?? CONFIRMING_SIDES[0],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const place = await findPlace(db, programme.id, params)
  if (!place) throw notFound()
  const form = await parseForm(request, withdrawConfirmationSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await withdrawConfirmation(change, { ...form.data, rolloutId: place.rolloutId })
  return answerChange(form.values, done, placePath(programme.slug, place.subProcess.code, place.branch.id))
}

export default function WithdrawalPage() {
  const { back, code, branch, side } = useLoaderData<typeof loader>()
  return (
    <FormPage
      back={{ to: back, word: `${code} · ${nameOf(branch)}` }}
      title={m.rollout_withdraw_title({ side: sideWord(side) })}
    >
      <p className="mb-4 text-sm text-ink-2">{m.rollout_withdraw_lead()}</p>
      <PostForm>
        <FormProblems problems={readFaults(useActionData<typeof action>()).problems} />
        <input type="hidden" name="side" value={side} />
        <div className="flex gap-2">
          <Button look="danger">{m.rollout_withdraw()}</Button>
          <LinkButton look="quiet" to={back}>
            {m.form_cancel()}
          </LinkButton>
        </div>
      </PostForm>
    </FormPage>
  )
}
