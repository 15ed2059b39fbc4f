import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { mayAnywhere } from '~/domain/permissions'
import { assessProgramme } from '~/domain/rollup'
import type { Status } from '~/domain/vocabulary'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { ProgrammeCard } from '~/features/programmes/ui/programme-card'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { now, todayIn } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'
import { ownProgrammes } from '~/lib/own-programmes.server'
import { requirePerson } from '~/lib/session.server'

const access = { read: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.programmes_title()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const { db } = installation()
  const own = await ownProgrammes(db, person)
  const at = now()
  const programmes = []
  for (const { row, roles } of own) {
    const today = todayIn(row.timeZone, at)
    const { status, earned, planned } = fromPlan(await planOf(db, row, today), today, assessProgramme)
    const { slug, coordinatorKind, startOn, nameZh, nameEn } = row
    const name = { zh: nameZh, en: nameEn }
    const distinct = [...new Set(roles.map(({ role }) => role))]
    programmes.push({ slug, coordinatorKind, startOn, today, name, roles: distinct, status, earned, planned })
  }
  const roles = own.flatMap((one) => one.roles)
  const viewer = { personId: person.id, isAdministrator: person.isAdministrator, roles }
  return { programmes, mayCreate: mayAnywhere(viewer, 'programme.create') }
}

export default function Programmes() {
  const { programmes, mayCreate } = useLoaderData<typeof loader>()
  const create = mayCreate && (
    <LinkButton look="primary" to="/programmes/new">
      {m.programmes_new()}
    </LinkButton>
  )
  if (programmes.length === 0) {
    return (
      <>
        <PageHeader question={m.programmes_question()} title={m.programmes_empty_title()} />
        <EmptyState
          title={mayCreate ? m.programmes_empty_start() : m.programmes_empty_member()}
          text={mayCreate && m.programmes_empty_text()}
          action={create}
        />
      </>
    )
  }
  return (
    <>
      <PageHeader
        question={m.programmes_question()}
        title={headline(programmes.map(({ status }) => status))}
        actions={
          <>
            {programmes.length > 1 && <LinkButton to="/portfolio">{m.portfolio_open()}</LinkButton>}
            {create}
          </>
        }
      />
      <ul className="grid gap-3 lg:grid-cols-2">
        {programmes.map((programme) => (
          <li key={programme.slug} className="grid">
            <ProgrammeCard programme={programme} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** How many there are, and how many of them need attention. */
function headline(statuses: readonly Status[]): string {
  const count = statuses.length
  const off = statuses.filter((status) => status === 'offTrack' || status === 'blocked').length
  if (off > 0) return m.programmes_headline_troubled({ count, troubled: off })
  const atRisk = statuses.filter((status) => status === 'atRisk').length
  return atRisk > 0 ? m.programmes_headline_at_risk({ count, troubled: atRisk }) : m.programmes_headline({ count })
}
