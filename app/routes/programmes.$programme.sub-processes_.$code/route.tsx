import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { personWords } from '~/components/forms/person-picker'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { may, mayAnywhere } from '~/domain/permissions'
import { pilotState } from '~/domain/pilots'
import { assessSubProcess } from '~/domain/sub-process'
import { countComments } from '~/features/conversation/queries.server'
import { CommentsLink } from '~/features/conversation/ui/comments-link'
import { pilotsOf } from '~/features/pilots/queries.server'
import { PilotsCard } from '~/features/pilots/ui/pilots-card'
import { planOf } from '~/features/plan/kept-plan.server'
import { registeredAbout } from '~/features/register/about.server'
import { RegisterStrip } from '~/features/register/ui/register-strip'
import { detailOf } from '~/features/sub-processes/detail'
import { historyOf } from '~/features/sub-processes/history.server'
import { dependencyRows, findSubProcess, stepRows } from '~/features/sub-processes/queries.server'
import { detailHeadline } from '~/features/sub-processes/sentences'
import { DependenciesCard } from '~/features/sub-processes/ui/dependencies-card'
import { DetailFacts } from '~/features/sub-processes/ui/detail-facts'
import { HistoryCard } from '~/features/sub-processes/ui/history-card'
import { OwnershipCard } from '~/features/sub-processes/ui/ownership-card'
import { OwnershipForm } from '~/features/sub-processes/ui/ownership-form'
import { PracticesCard } from '~/features/sub-processes/ui/practices-card'
import { ReadinessCard } from '~/features/sub-processes/ui/readiness-card'
import { ReasonsStrip } from '~/features/sub-processes/ui/reasons-strip'
import { RolloutCard } from '~/features/sub-processes/ui/rollout-card'
import { StepsCard } from '~/features/sub-processes/ui/steps-card'
import { standingOf } from '~/features/tailoring/queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { gatePath, readinessPath, simulationPath, subProcessPath, tailoringPath } from '~/lib/links'
import { pickedPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.detail.code ?? m.room_sub_processes()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  const plan = await planOf(db, programme, today)
  const subProcess = plan.subProcesses.find(({ id }) => id === head.id)
  if (!subProcess) throw notFound()
  const rows = { head, steps: await stepRows(db, head.id), dependencies: await dependencyRows(db, head.id) }
  const pilots = await pilotsOf(db, head.id)
  const told = { subProcessId: head.id, steps: rows.steps, pilots }
  const assigns = mayAnywhere(viewer, 'ownership.assign')
  const isOwned = subProcess.owner?.isBusiness ?? false
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    needed: programme.readyThreshold,
    today,
    detail: detailOf(plan, assessSubProcess(subProcess, plan, today), rows, viewer, today),
    practices: await standingOf(db, { subProcessId: head.id, code: head.code, edition: programme.referenceEdition }),
    pilots: pilots.map((one) => ({ ...one, state: pilotState(one.window, one.verdict, today) })),
    history: mayAnywhere(viewer, 'audit.view') ? await historyOf(db, programme.id, told) : null,
    may: {
      assign: assigns,
      depend: mayAnywhere(viewer, 'dependency.plan'),
      pilot: may(viewer, 'pilot.record', head),
    },
    comments: await countComments(db, programme.id, { subject: 'subProcess', id: head.id }),
    registered: await registeredAbout(db, { programme, viewer, today }, { subject: 'subProcess', id: head.id }),
    people: [...(await pickedPeople(db, assigns && !isOwned ? [head.ownerId, head.deputyId] : [])).values()],
  }
}

export default function SubProcessPage() {
  const { slug, timeZone, needed, today, detail, practices, pilots, history, may, comments, registered, people } =
    useLoaderData<typeof loader>()
  const base = subProcessPath(slug, detail.code)
  const { owner, deputy, version } = detail
  const wordsOf = (id: number | undefined) => personWords(people.find((one) => one.id === id))
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/sub-processes`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.sub_process_question({ code: detail.code })}
          </Link>
        }
        title={detailHeadline(detail)}
        facts={
          <>
            <StatusBadge status={detail.status} />
            <DetailFacts detail={detail} slug={slug} today={today} />
            <Link to={gatePath(slug, `pilot-${detail.code}`)} className="text-accent hover:underline">
              {m.gates_room()}
            </Link>
          </>
        }
        actions={<CommentsLink slug={slug} about={{ subject: 'subProcess', key: detail.code }} count={comments} />}
      />
      <p className="-mt-1 mb-4 max-w-[900px] text-ink-2">{nameOf(detail.purpose)}</p>
      <ReasonsStrip detail={detail} slug={slug} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <section id="steps">
            <StepsCard slug={slug} steps={detail.steps} base={base} today={today} />
          </section>
          <RolloutCard waves={detail.waves} slug={slug} today={today} />
          <DependenciesCard detail={detail} slug={slug} today={today} mayPlan={may.depend} />
        </div>
        <div className={`grid grid-cols-[minmax(0,1fr)] gap-4 ${owner?.isBusiness ? '' : 'max-xl:order-first'}`}>
          <section id="ownership">
            <OwnershipCard
              detail={detail}
              today={today}
              to={may.assign ? `${base}/ownership` : null}
              form={
                may.assign && (
                  <OwnershipForm
                    action={`${base}/ownership`}
                    version={version}
                    fields={editedFields(null, { ownerId: wordsOf(owner?.id), deputyId: wordsOf(deputy?.id) })}
                  />
                )
              }
            />
          </section>
          <ReadinessCard detail={detail} needed={needed} today={today} to={readinessPath(slug, detail.code)} />
          <PracticesCard
            practices={practices}
            isPressing={detail.reasons.some(({ code }) => code === 'practicesUndecided')}
            to={tailoringPath(slug, detail.code)}
          />
          <section id="pilots">
            <PilotsCard slug={slug} code={detail.code} pilots={pilots} mayRecord={may.pilot} today={today}>
              <Link to={simulationPath(slug, detail.code)} className="text-sm text-accent hover:underline">
                {m.pilot_simulation_before()}
              </Link>
            </PilotsCard>
          </section>
        </div>
      </div>
      <RegisterStrip slug={slug} {...registered} />
      {history && (
        <div className="mt-4">
          <HistoryCard entries={history} timeZone={timeZone} />
        </div>
      )}
    </>
  )
}
