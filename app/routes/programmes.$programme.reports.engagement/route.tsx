import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeader } from '~/components/ui/page-header'
import { engagementIn } from '~/features/advice/engagement.server'
import { EngagementCard } from '~/features/advice/ui/engagement-card'
import { engagementSentence } from '~/features/advice/ui/engagement-words'
import { SayLinks } from '~/features/advice/ui/say-links'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.advice_engagement_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, engagement: await engagementIn(db, programme, today) }
}

export default function EngagementPage() {
  const { slug, engagement } = useLoaderData<typeof loader>()
  const [first] = engagement.reasons
  return (
    <>
      <PageHeader
        question={m.advice_engagement_question()}
        title={first ? engagementSentence(first) : m.advice_headline_engaged()}
        actions={<SayLinks slug={slug} without="engagement" />}
      />
      <EngagementCard engagement={engagement} />
      <p className="mt-3 max-w-prose text-xs text-ink-3">{m.advice_engagement_how()}</p>
    </>
  )
}
