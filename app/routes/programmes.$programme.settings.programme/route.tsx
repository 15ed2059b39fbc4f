import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PageHeader } from '~/components/ui/page-header'
import { COORDINATOR_KINDS } from '~/domain/vocabulary'
import { configureProgramme } from '~/features/programmes/commands/configure-programme.server'
import { timeZones } from '~/features/programmes/new-programme.server'
import { configureProgrammeSchema } from '~/features/programmes/schema'
import { ProgrammeForm } from '~/features/programmes/ui/programme-form'
import { fullDay, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { coordinatorWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure', change: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  const { slug, startOn, nameZh, nameEn, coordinatorKind, timeZone, version } = programme
  const { staleAfterDays, escalateAfterDays, dueSoonDays, readyThreshold } = programme
  const { ownerLimit, branchLimit, slipTolerance, enablementHalfLife, relapseDrop, shelvedAfterDays } = programme
  const told = { staleAfterDays, escalateAfterDays, dueSoonDays, readyThreshold }
  const after = { enablementHalfLife, relapseDrop, shelvedAfterDays }
  const thresholds = { ...told, ownerLimit, branchLimit, slipTolerance, ...after }
  return {
    slug,
    startOn,
    version,
    saved: { nameZh, nameEn, coordinatorKind, timeZone, ...thresholds },
    zones: timeZones(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { change, programme } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, configureProgrammeSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await configureProgramme(change, form.data)
  if (!done.ok) return data(refusedForm(form.values, done.refusals), 422)
  const headers = { 'Set-Cookie': await noticeHeader('saved') }
  return redirect(`/programmes/${programme.slug}/settings/programme`, { headers })
}

export default function ProgrammeSettings() {
  const { slug, startOn, version, saved, zones } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved, {
    coordinatorKind: (value) =>
      COORDINATOR_KINDS.filter((kind) => kind === value)
        .map(coordinatorWord)
        .join(''),
  })
  return (
    <>
      <PageHeader
        question={m.settings_programme_question()}
        title={m.settings_programme_title({
          ready: percent(saved.readyThreshold),
          stale: saved.staleAfterDays,
        })}
        facts={
          <>
            <span>{m.settings_address({ address: `/programmes/${slug}` })}</span>
            <span>{m.settings_started({ day: fullDay(startOn) })}</span>
          </>
        }
      />
      <ProgrammeForm key={version} fields={fields} version={version} zones={zones} />
    </>
  )
}
