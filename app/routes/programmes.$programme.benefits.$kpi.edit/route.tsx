import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { personWords } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { mayHangUnder } from '~/domain/kpi-tree'
import { KPI_AIMS } from '~/domain/vocabulary'
import { updateKpi } from '~/features/benefits/commands/update-kpi.server'
import { kpiTarget } from '~/features/benefits/places.server'
import { findKpi, kpiSent } from '~/features/benefits/queries.server'
import { updateKpiSchema } from '~/features/benefits/schema'
import { KpiForm } from '~/features/benefits/ui/kpi-form'
import { aimWord } from '~/features/benefits/ui/kpi-words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { measureWord } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { kpiPath } from '~/lib/links'
import { parseFormWithPeople, pickedPeople } from '~/lib/person-choice.server'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'kpi.manage', change: 'kpi.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.benefits_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const { kpi, kpis } = await findKpi(db, programme.id, params.kpi)
  requireMay(viewer, 'kpi.manage', kpiTarget(kpi))
  const owner = (await pickedPeople(db, [kpi.ownerId])).get(kpi.ownerId) ?? null
  const parents = kpis.filter(({ id }) => mayHangUnder(kpis, kpi.id, id).ok)
  return {
    slug: programme.slug,
    kpi,
    owner,
    parents: parents.map(({ id, subProcess, name }) => ({ id, code: subProcess?.code ?? null, name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const kpiId = await kpiSent(db, programme.id, params.kpi)
  const form = await parseFormWithPeople(db, request, updateKpiSchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  return answerChange(form.values, await updateKpi(change, { ...form.data, kpiId }), kpiPath(programme.slug, kpiId))
}

export default function EditKpiPage() {
  const { slug, kpi, owner, parents } = useLoaderData<typeof loader>()
  const figure = (value: number | null) => (value === null ? null : value / 1000)
  const saved = {
    nameZh: kpi.name.zh,
    nameEn: kpi.name.en,
    measure: measureWord(kpi.measure),
    aim: kpi.aim,
    baseline: figure(kpi.baseline),
    target: figure(kpi.target),
    targetOn: kpi.targetOn,
    ownerId: personWords(owner),
    parentId: kpi.parentId,
  }
  const fields = editedFields(useActionData<typeof action>(), saved, {
    aim: (value) =>
      KPI_AIMS.filter((one) => one === value)
        .map(aimWord)
        .join(''),
    targetOn: fullDay,
    parentId: (value) =>
      parents
        .filter(({ id }) => String(id) === value)
        .map(({ name }) => nameOf(name))
        .join(''),
  })
  const back = kpiPath(slug, kpi.id)
  return (
    <FormPage back={{ to: back, word: nameOf(kpi.name) }} title={m.benefits_edit_title({ name: nameOf(kpi.name) })}>
      <KpiForm fields={fields} parents={parents} back={back}>
        <input type="hidden" name="version" value={fields.version(kpi.version)} />
      </KpiForm>
      <p className="mt-4 border-t border-line-2 pt-3 text-sm">
        <Link to={`${back}/archive`} className="text-bad hover:underline">
          {m.benefits_archive()}
        </Link>
      </p>
    </FormPage>
  )
}
