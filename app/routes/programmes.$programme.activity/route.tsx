import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { PageHeader } from '~/components/ui/page-header'
import { ACTIVITY_KINDS } from '~/domain/activity'
import { activityOf, subProcessChoices } from '~/features/activity/queries.server'
import { ActivityList } from '~/features/activity/ui/activity-list'
import { activityKindWord, activitySentence } from '~/features/activity/ui/activity-sentence'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.activity_link()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const asked = new URL(request.url).searchParams
  const kind = ACTIVITY_KINDS.find((one) => one === asked.get('kind')) ?? null
  const choices = await subProcessChoices(db, programme.id)
  const narrowed = choices.find(({ code }) => code === asked.get('subProcess')) ?? null
  const wanted = { kind, subProcessId: narrowed?.id ?? null, before: asked.get('before') }
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    kind,
    code: narrowed?.code ?? null,
    choices,
    isFirst: !asked.has('before'),
    ...(await activityOf(db, programme.id, wanted)),
  }
}

export default function ActivityPage() {
  const { slug, timeZone, kind, code, choices, isFirst, activities, before } = useLoaderData<typeof loader>()
  const [newest] = activities
  const query = (values: { kind?: string | null; before?: string | null }) => {
    const said = Object.entries({ kind, subProcess: code, ...values })
    return `?${new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`
  }
  const title = newest && isFirst ? activitySentence(newest) : newest ? m.activity_link() : m.activity_none()
  return (
    <>
      <PageHeader question={m.activity_title()} title={title} />
      <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <nav aria-label={m.activity_filter()} className="flex flex-wrap gap-1.5">
          <ChipLink to={query({ kind: null })} isOn={kind === null}>
            {m.activity_all()}
          </ChipLink>
          {ACTIVITY_KINDS.map((one) => (
            <ChipLink key={one} to={query({ kind: one })} isOn={kind === one}>
              {activityKindWord(one)}
            </ChipLink>
          ))}
        </nav>
        <FilterForm key={query({})} kept={new URLSearchParams(kind ? { kind } : {})} apply={m.activity_show()}>
          <FilterChoice name="subProcess" label={m.activity_all_sub_processes()} value={code}>
            {choices.map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} {nameOf(one.name)}
              </option>
            ))}
          </FilterChoice>
        </FilterForm>
      </div>
      {activities.length === 0 ? (
        <EmptyState title={m.activity_none()} />
      ) : (
        <ActivityList slug={slug} activities={activities} timeZone={timeZone} />
      )}
      <nav aria-label={m.activity_pages()} className="no-print mt-3 flex gap-2">
        {!isFirst && <LinkButton to={query({})}>{m.activity_newest()}</LinkButton>}
        {before && <LinkButton to={query({ before })}>{m.activity_older()}</LinkButton>}
      </nav>
    </>
  )
}
