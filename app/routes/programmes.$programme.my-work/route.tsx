import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { mayAnywhere } from '~/domain/permissions'
import { isAskedNow } from '~/features/direction/queries.server'
import { ownGates } from '~/features/gates/own-gates.server'
import { checkViews, ownChecks } from '~/features/readiness/checks.server'
import { myWorkOf } from '~/features/readiness/my-work'
import { MyWorkPage } from '~/features/readiness/ui/my-work-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'
import { AskedCard } from './asked-card'
import { OwnGates } from './own-gates'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, person, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const code = query.get('subProcess')
  const own = await ownChecks(db, programme, viewer)
  const work = myWorkOf(own, person, programme, { today, code, page: Number(query.get('page')) || 1 })
  const checks = await checkViews(db, programme, viewer, [...work.cards, ...work.met])
  const { slug, staleAfterDays, dueSoonDays, readyThreshold } = programme
  return {
    slug,
    me: person.id,
    today,
    code,
    work,
    checks,
    limits: { staleAfterDays, dueSoonDays },
    needed: readyThreshold,
    isEmpty: own.length === 0,
    isAsked: await isAskedNow(db, programme.id, person.id),
    gates: await ownGates(db, programme.id, person.id, today),
    coordinates: mayAnywhere(viewer, 'wave.plan'),
  }
}

export default function MyWorkRoute() {
  const { isEmpty, isAsked, gates, coordinates, ...work } = useLoaderData<typeof loader>()
  const asked = (
    <>
      {isAsked && <AskedCard slug={work.slug} />}
      <OwnGates slug={work.slug} gates={gates} today={work.today} />
    </>
  )
  if (!isEmpty) {
    return (
      <>
        {asked}
        <MyWorkPage {...work} />
      </>
    )
  }
  return (
    <>
      {asked}
      <PageHeader question={m.my_work_question()} title={m.my_work_empty_title()} />
      <EmptyState
        title={coordinates ? m.my_work_empty_office() : m.my_work_empty_text()}
        action={
          <LinkButton look="primary" to={`/programmes/${work.slug}/overview`}>
            {coordinates ? m.my_work_to_attention() : m.my_work_to_overview()}
          </LinkButton>
        }
      />
    </>
  )
}
