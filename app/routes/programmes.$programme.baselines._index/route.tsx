import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { dayInTimeZone } from '~/domain/calendar'
import { mayAnywhere } from '~/domain/permissions'
import { baselinesOf } from '~/features/baselines/queries.server'
import { BaselineTable } from '~/features/baselines/ui/baseline-table'
import { CompareForm } from '~/features/baselines/ui/compare-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.baselines_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const rows = await baselinesOf(db, programme.id)
  const latest = rows[0] && { name: rows[0].name, on: dayInTimeZone(rows[0].takenAt, programme.timeZone) }
  const { slug, timeZone } = programme
  return { base: `/programmes/${slug}`, timeZone, mayTake: mayAnywhere(viewer, 'baseline.take'), rows, latest }
}

export default function BaselinesPage() {
  const { base, timeZone, mayTake, rows, latest } = useLoaderData<typeof loader>()
  const take = mayTake && (
    <LinkButton look="primary" to={`${base}/baselines/new`}>
      {m.baselines_take()}
    </LinkButton>
  )
  const [newest, before] = rows
  return (
    <>
      <PageHeader
        question={
          <>
            <Link to={`${base}/roadmap`} className="hover:underline">
              <span aria-hidden="true">← </span>
              {m.room_roadmap()}
            </Link>
            {' · '}
            {m.baselines_question()}
          </>
        }
        title={
          latest
            ? m.baselines_head({ count: rows.length, name: latest.name, day: fullDay(latest.on) })
            : m.baselines_head_none()
        }
        actions={rows.length > 0 && take ? take : undefined}
      />
      {newest ? (
        <div className="grid gap-4">
          <CompareForm
            action={`${base}/baselines/compare`}
            baselines={rows}
            from={String((before ?? newest).id)}
            to={before ? String(newest.id) : 'now'}
          />
          <Card>
            <BaselineTable base={base} rows={rows} timeZone={timeZone} mayTake={mayTake} />
          </Card>
        </div>
      ) : (
        <EmptyState title={m.baselines_empty_title()} text={m.baselines_empty_text()} action={take || undefined} />
      )}
    </>
  )
}
