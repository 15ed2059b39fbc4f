import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { Button, LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { withAfterGoLive } from '~/domain/landing-attention'
import { portfolioRow } from '~/domain/portfolio'
import { assessProgramme } from '~/domain/rollup'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { toldOf } from '~/features/portfolio/queries.server'
import { type ListedRow, PortfolioTable } from '~/features/portfolio/ui/portfolio-table'
import { TracksTable } from '~/features/portfolio/ui/tracks-table'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { now, todayIn } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'
import { ownProgrammes } from '~/lib/own-programmes.server'
import { afterGoLiveOf } from '~/lib/rollout-standings.server'
import { requirePerson } from '~/lib/session.server'

const access = { read: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.portfolio_title()} · ${m.app_name_full()}` }]

/**
 * The person's own programmes side by side. Two statements beside those of the session, however many programmes there
 * are: their plans and what became of them after go-live are kept, and read anew only when they have changed.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { db } = installation()
  const own = await ownProgrammes(db, person)
  const at = now()
  const told = await toldOf(
    db,
    own.map(({ row }) => row.id),
  )
  const rows: ListedRow[] = []
  for (const { row } of own) {
    const today = todayIn(row.timeZone, at)
    const { report, openAsks } = told.get(row.id) ?? { report: null, openAsks: 0 }
    const plan = await planOf(db, row, today)
    const assessment = fromPlan(plan, today, assessProgramme)
    const after = await afterGoLiveOf(db, row, today)
    const landed = withAfterGoLive(plan, assessment, after, { today, ...row })
    rows.push({ ...portfolioRow(plan, landed, today), report, openAsks })
  }
  return { rows }
}

export default function Portfolio() {
  const { rows } = useLoaderData<typeof loader>()
  if (rows.length === 0) {
    return (
      <EmptyState
        title={m.portfolio_empty()}
        text={m.portfolio_empty_text()}
        action={<LinkButton to="/programmes">{m.room_programmes()}</LinkButton>}
      />
    )
  }
  return (
    <>
      <PageHeader
        question={m.portfolio_question()}
        title={headline(rows)}
        actions={
          <>
            <LinkButton to="/programmes">{m.room_programmes()}</LinkButton>
            <Button type="button" look="quiet" className="hidden sm:inline-flex" onClick={() => window.print()}>
              <Printer size={15} aria-hidden="true" />
              {m.overview_print()}
            </Button>
          </>
        }
      />
      <PortfolioTable rows={rows} />
      <TracksTable rows={rows} />
    </>
  )
}

function headline(rows: readonly ListedRow[]): string {
  const off = rows.filter(({ status }) => status === 'offTrack' || status === 'blocked').length
  const atRisk = rows.filter(({ status }) => status === 'atRisk').length
  const count = rows.length
  if (off + atRisk === 0) return m.portfolio_headline_calm({ count })
  return m.portfolio_headline({ count, off, atRisk })
}
