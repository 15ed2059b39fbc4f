import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { mayAnywhere } from '~/domain/permissions'
import { checkViews, ownChecks } from '~/features/readiness/checks.server'
import { type MyWork, myWorkOf } from '~/features/readiness/my-work'
import { MyWorkPage } from '~/features/readiness/ui/my-work-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'
import { FollowUpCard, ReviewCard } from './review-cards'
import { waitingFor } from './waiting.server'
import { EntryCard, GateCard, HoldCard, MentionCard, QuestionCard, ReportCard, SaidCard } from './waiting-cards'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { db, programme, viewer, person, today } = visit
  const query = new URL(request.url).searchParams
  const code = query.get('subProcess')
  const own = await ownChecks(db, programme, viewer)
  const { items, ...waiting } = await waitingFor(visit)
  const when = { personId: person.id, today, code, page: Number(query.get('page')) || 1 }
  const work = myWorkOf(own, items, programme, when)
  const shown = work.cards.flatMap(({ kind, id }) => (kind === 'check' ? [id] : []))
  const { slug, timeZone, staleAfterDays, dueSoonDays, readyThreshold } = programme
  return {
    slug,
    me: person.id,
    today,
    code,
    work,
    checks: await checkViews(db, programme, viewer, [...shown, ...work.met]),
    limits: { staleAfterDays, dueSoonDays },
    needed: readyThreshold,
    timeZone,
    waiting,
    isEmpty: own.length + items.length === 0,
    coordinates: mayAnywhere(viewer, 'wave.plan'),
  }
}

export default function MyWorkRoute() {
  const { isEmpty, coordinates, waiting, timeZone, ...work } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const { slug } = work
  const when = { today: work.today, soon: work.limits.dueSoonDays }
  if (!isEmpty) {
    const otherCard = ({ kind, id }: MyWork['cards'][number]) => {
      const key = `${kind}:${id}`
      const gate = kind === 'gate' && waiting.decisions.find((one) => one.id === id)
      if (gate) return <GateCard key={key} slug={slug} gate={gate} {...when} />
      const hold = kind === 'hold' && waiting.holds.find((one) => one.id === id)
      if (hold) return <HoldCard key={key} slug={slug} hold={hold} />
      const mention = kind === 'mention' && waiting.mentions.find((one) => one.id === id)
      if (mention) {
        return <MentionCard key={key} slug={slug} mention={mention} timeZone={timeZone} to={pathname + search} />
      }
      const said = waiting.said.find((one) => one.id === id && kind === (one.kind === null ? 'ask' : 'advice'))
      if (said) return <SaidCard key={key} said={said} {...when} />
      if (kind === 'report' && waiting.report) return <ReportCard key={key} report={waiting.report} {...when} />
      const review = kind === 'review' && waiting.reviews.find((one) => one.id === id)
      if (review) return <ReviewCard key={key} slug={slug} review={review} {...when} />
      const followUp = kind === 'followUp' && waiting.followUps.find((one) => one.id === id)
      if (followUp) return <FollowUpCard key={key} slug={slug} followUp={followUp} {...when} />
      const entry = kind === 'entry' && waiting.entries.find((one) => one.id === id)
      if (entry) return <EntryCard key={key} slug={slug} entry={entry} {...when} />
      return kind === 'question' && <QuestionCard key={key} slug={slug} />
    }
    return <MyWorkPage {...work} otherCard={otherCard} />
  }
  return (
    <>
      <PageHeader question={m.my_work_question()} title={m.my_work_empty_title()} />
      <EmptyState
        title={coordinates ? m.my_work_empty_office() : m.my_work_empty_text()}
        action={
          <LinkButton look="primary" to={`/programmes/${slug}/overview`}>
            {coordinates ? m.my_work_to_attention() : m.my_work_to_overview()}
          </LinkButton>
        }
      />
    </>
  )
}
