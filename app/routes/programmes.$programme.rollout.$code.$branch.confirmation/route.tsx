import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField, TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { EmptyState } from '~/components/ui/empty-state'
import { missingConfirmations } from '~/domain/live-confirmation'
import { confirmLive } from '~/features/rollout/commands/confirm-live.server'
import { placePath } from '~/features/rollout/paths'
import { confirmationsOf, findPlace } from '~/features/rollout/place.server'
import { confirmLiveSchema } from '~/features/rollout/schema'
import { maySay } from '~/features/rollout/sides'
import { sideWord } from '~/features/rollout/state-words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'live.confirm', change: 'live.confirm' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_confirm()} · ${m.app_name_full()}` }]

/** `?side=` is which of them is asked first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const place = await findPlace(db, programme.id, params)
  if (!place) throw notFound()
  const given = await confirmationsOf(db, place.rolloutId)
  const asked = new URL(request.url).searchParams.get('side')
  const sides = missingConfirmations(given, place.liveOn).filter((side) =>
    maySay(viewer, side, { ...place, unitId: place.branch.id }),
  )
  return {
    back: placePath(programme.slug, place.subProcess.code, place.branch.id),
    code: place.subProcess.code,
    branch: place.branch.name,
    liveOn: place.liveOn,
    today,
    sides,
    side: sides.find((one) => one === asked) ?? sides[0] ?? null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const place = await findPlace(db, programme.id, params)
  if (!place) throw notFound()
  const form = await parseForm(request, confirmLiveSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await confirmLive(change, { ...form.data, rolloutId: place.rolloutId })
  return answerChange(form.values, done, placePath(programme.slug, place.subProcess.code, place.branch.id))
}

export default function ConfirmationPage() {
  const { back, code, branch, liveOn, today, sides, side } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const fields = editedFields(faults, { side, confirmedOn: today, note: '' })
  const title = m.rollout_confirm_title({ code, branch: nameOf(branch) })
  return (
    <FormPage back={{ to: back, word: `${code} · ${nameOf(branch)}` }} title={title}>
      {liveOn === null || (sides.length === 0 && !faults) ? (
        <EmptyState title={liveOn === null ? m.rollout_confirm_later() : m.rollout_nothing_to_confirm()} />
      ) : (
        <PostForm className="grid gap-4">
          <FormProblems problems={fields.problems} />
          <p className="text-sm text-ink-2">{m.rollout_confirm_lead({ day: fullDay(liveOn) })}</p>
          <SelectField label={m.rollout_field_side()} {...fields.field('side')}>
            {sides.map((one) => (
              <option key={one} value={one}>
                {sideWord(one)}
              </option>
            ))}
          </SelectField>
          <TextField label={m.rollout_field_confirmed_on()} type="date" {...fields.field('confirmedOn')} />
          <TextArea label={m.rollout_field_note()} isOptional {...fields.field('note')} />
          <FormActions back={back}>{m.rollout_confirm()}</FormActions>
        </PostForm>
      )}
    </FormPage>
  )
}
