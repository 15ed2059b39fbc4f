import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { practicesIn } from '~/domain/tailoring'
import { planOf } from '~/features/plan/kept-plan.server'
import { comparisonQuery } from '~/features/tailoring/comparison'
import { decisionsOf } from '~/features/tailoring/queries.server'
import { readRegisterView } from '~/features/tailoring/read-views'
import { registerOf } from '~/features/tailoring/register'
import { registerHeadline } from '~/features/tailoring/sentences'
import { RegisterFilters } from '~/features/tailoring/ui/register-filters'
import { RegisterTable } from '~/features/tailoring/ui/register-table'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { latestEdition, practiceRows } from '~/lib/reference-practices.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.room_tailoring()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const view = readRegisterView(new URL(request.url).searchParams)
  const plan = await planOf(db, programme, today)
  const edition = programme.referenceEdition
  const practices = practicesIn(await practiceRows(db.read, edition), edition)
  const register = registerOf(plan, practices, await decisionsOf(db, programme.id), view, today)
  const latest = (await latestEdition(db.read))?.number ?? edition
  return { slug: programme.slug, today, view, register, edition, latest }
}

export default function TailoringPage() {
  const { slug, today, view, register, edition, latest } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/tailoring`
  return (
    <>
      <PageHeader
        question={m.tailoring_question()}
        title={registerHeadline(register)}
        facts={
          <>
            <span>{m.tailoring_edition({ edition })}</span>
            {latest > edition && (
              <Link to={`${base}/changes`} className="text-accent hover:underline">
                {m.tailoring_edition_newer({ latest })}
              </Link>
            )}
          </>
        }
        actions={
          <LinkButton to={`${base}/comparison${comparisonQuery({ track: view.track, code: null })}`}>
            {m.tailoring_compare()}
          </LinkButton>
        }
      />
      <RegisterFilters view={view} register={register} />
      {register.rows.length > 0 ? (
        <RegisterTable rows={register.rows} slug={slug} today={today} />
      ) : (
        <EmptyState
          title={m.tailoring_none_title()}
          text={m.tailoring_none_filtered()}
          action={<LinkButton to="?">{m.tailoring_reset()}</LinkButton>}
        />
      )}
    </>
  )
}
