import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { engagementOf } from '~/features/rollout/engagement.server'
import { rolloutRoom } from '~/features/rollout/paths'
import { ChangesCard, OwnersCard, UpdatesCard } from '~/features/rollout/ui/engagement-cards'
import { ShelfCard } from '~/features/rollout/ui/shelf-card'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_link_engagement()} · ${m.app_name_full()}` }]

/** Whether owners lead, and whether what is published is used. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const { slug, shelvedAfterDays } = programme
  return { slug, shelvedAfterDays, today, engagement: await engagementOf(db, programme, today) }
}

export default function EngagementPage() {
  const { slug, shelvedAfterDays, today, engagement } = useLoaderData<typeof loader>()
  const { owners, processes, changes, shelf } = engagement
  const silent = owners.filter(({ state }) => state === 'silent' || state === 'neverHeard').length
  const shelved = shelf.filter(({ verdict }) => verdict.state === 'shelved').length
  return (
    <>
      <PageHeader
        question={
          <>
            <Link to={rolloutRoom(slug)} className="hover:underline">
              <span aria-hidden="true">← </span>
              {m.rollout_title()}
            </Link>{' '}
            · {m.rollout_engagement_question()}
          </>
        }
        title={
          owners.length === 0 ? m.rollout_engagement_no_owner() : headline({ silent, owners: owners.length, shelved })
        }
      />
      <div className="grid gap-4">
        {owners.length === 0 ? (
          <EmptyState title={m.rollout_engagement_no_owner()} />
        ) : (
          <OwnersCard owners={owners} slug={slug} today={today} />
        )}
        <ShelfCard shelf={shelf} shelvedAfterDays={shelvedAfterDays} slug={slug} today={today} />
        <UpdatesCard processes={processes} slug={slug} today={today} />
        <ChangesCard changes={changes} today={today} />
      </div>
    </>
  )
}

function headline(counts: { silent: number; owners: number; shelved: number }): string {
  if (counts.silent > 0 && counts.shelved > 0) return m.rollout_engagement_headline(counts)
  if (counts.silent > 0) return m.rollout_engagement_headline_silent(counts)
  if (counts.shelved > 0) return m.rollout_engagement_headline_shelved(counts)
  return m.rollout_engagement_headline_good(counts)
}
