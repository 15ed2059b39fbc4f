import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { isConflict } from '~/components/forms/version-to-send'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { recordUsage } from '~/features/rollout/commands/record-usage.server'
import { rolloutRoom, usagePath } from '~/features/rollout/paths'
import { usageTableSchema } from '~/features/rollout/schema'
import { UsageTableForm } from '~/features/rollout/ui/usage-table-form'
import { ownSubProcesses, placesOf, usageTable, weeksShown } from '~/features/rollout/usage.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { pageAsked, pageOf } from '~/lib/page-of'
import { enter } from '~/lib/visit.server'

const access = { read: 'usage.record', change: 'usage.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_link_usage()} · ${m.app_name_full()}` }]

const BRANCHES_A_PAGE = 25

/** `?code=` is the sub-process; without it, the first that is the viewer's. `?page=` of its branches. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const subProcesses = ownSubProcesses(await placesOf(db, programme, today, viewer))
  const query = new URL(request.url).searchParams
  const code = query.get('code')
  const chosen = subProcesses.find((one) => one.code === code) ?? subProcesses[0] ?? null
  const weeks = weeksShown(today)
  const at = { programmeId: programme.id, subProcessId: chosen?.id ?? 0, viewer, weeks }
  const table = pageOf(chosen ? await usageTable(db, at) : [], pageAsked(query), BRANCHES_A_PAGE)
  return { slug: programme.slug, subProcesses, chosen, weeks, ...table }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, viewer, today, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, usageTableSchema)
  if (!form.ok) return data(form.faults, 422)
  const { subProcesses } = await placesOf(db, programme, today, viewer)
  const of = subProcesses.find(({ code }) => code === form.values.code)
  if (!of) throw notFound()
  const readings = form.data.map((one) => ({ ...one, subProcessId: of.id }))
  const done = await recordUsage(change, { source: 'form', readings })
  const page = pageAsked(new URL(request.url).searchParams) ?? 1
  return answerChange(form.values, done, usagePage(programme.slug, of.code, page))
}

export default function UsagePage() {
  const { slug, subProcesses, chosen, weeks, rows, page, pages } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const saved = Object.fromEntries(
    rows.flatMap(({ unitId, uses }) => weeks.map((week) => [`uses.${unitId}.${week}`, uses[week] ?? null] as const)),
  )
  const fields = editedFields(faults, saved)
  // After a conflict both values have been shown: sending again means it.
  const was = (key: string, now: number | null) =>
    String((isConflict(faults) ? now : (faults?.values[`was.${key}`] ?? now)) ?? '')
  return (
    <>
      <PageHeader
        question={
          <Link to={rolloutRoom(slug)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.rollout_title()}
          </Link>
        }
        title={
          chosen ? m.rollout_usage_title({ code: chosen.code, name: nameOf(chosen.name) }) : m.rollout_usage_question()
        }
        actions={<LinkButton to={`${usagePath(slug)}/import`}>{m.rollout_usage_import()}</LinkButton>}
      />
      {chosen && (
        <div className="mb-4 grid gap-2">
          <FilterForm key={chosen.code} kept={new URLSearchParams()} apply={m.rollout_usage_show()}>
            <FilterChoice name="code" label={m.rollout_usage_choose()} value={chosen.code}>
              {subProcesses.map(({ id, code, name }) => (
                <option key={id} value={code}>
                  {code} {nameOf(name)}
                </option>
              ))}
            </FilterChoice>
          </FilterForm>
          <p className="max-w-prose text-sm text-ink-2">{m.rollout_usage_lead()}</p>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={m.rollout_usage_empty()} text={m.rollout_usage_empty_text()} />
      ) : (
        <>
          <UsageTableForm
            key={`${chosen?.code} ${page}`}
            code={chosen?.code ?? ''}
            rows={rows}
            weeks={weeks}
            fields={fields}
            was={was}
          />
          <Pager page={page} pages={pages} pathOf={(other) => usagePage(slug, chosen?.code ?? '', other)} />
        </>
      )}
    </>
  )
}

const usagePage = (slug: string, code: string, page: number) =>
  `${usagePath(slug)}?code=${code}${page > 1 ? `&page=${page}` : ''}`
