import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { may } from '~/domain/permissions'
import { pilotStanding } from '~/domain/pilot-criteria'
import { isSilent, weeksSinceNote } from '~/domain/pilot-notes'
import { pilotState } from '~/domain/pilots'
import { countComments } from '~/features/conversation/queries.server'
import { CommentsLink } from '~/features/conversation/ui/comments-link'
import { criteriaOf, lessonsOf, notesOf } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { CriteriaCard } from '~/features/pilots/ui/criteria-card'
import { LessonsCard } from '~/features/pilots/ui/lessons-card'
import { NotesCard } from '~/features/pilots/ui/notes-card'
import { pilotSentence } from '~/features/pilots/ui/pilot-sentence'
import { PilotStateBadge } from '~/features/pilots/ui/pilot-state'
import { VerdictCard } from '~/features/pilots/ui/verdict-card'
import { registeredAbout } from '~/features/register/about.server'
import { RegisterStrip } from '~/features/register/ui/register-strip'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { pilotPath, simulationPath, subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.pilot.subProcess.code ?? ''} ${m.pilots_title()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const pilot = await findPilot(db, programme.id, params.pilot)
  const criteria = await criteriaOf(db, pilot.id)
  const notes = await notesOf(db, pilot.id)
  const state = pilotState(pilot.window, pilot.verdict, today)
  const lastWeekOn = notes[0]?.weekOn ?? null
  const silent = isSilent(state, lastWeekOn, pilot.window.start, today)
  return {
    slug: programme.slug,
    today,
    pilot,
    state,
    criteria,
    standing: pilotStanding(criteria),
    notes,
    silentWeeks: silent ? weeksSinceNote(lastWeekOn ?? pilot.window.start, today) : null,
    lessons: await lessonsOf(db, pilot.id),
    mayRecord: may(viewer, 'pilot.record', pilot.subProcess),
    registered: await registeredAbout(db, { programme, viewer, today }, { subject: 'pilot', id: pilot.id }),
    comments: await countComments(db, programme.id, { subject: 'pilot', id: pilot.id }),
  }
}

export default function PilotPage() {
  const {
    slug,
    today,
    pilot,
    state,
    criteria,
    standing,
    notes,
    silentWeeks,
    lessons,
    mayRecord,
    registered,
    comments,
  } = useLoaderData<typeof loader>()
  const { subProcess, unit, window, verdict, verdictOn, hypothesis } = pilot
  const base = pilotPath(slug, pilot.id)
  const told = { base, mayRecord }
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/pilots`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.pilots_question()}
          </Link>
        }
        title={pilotSentence({ state, standing, window, unit: unit.name, verdictOn })}
        facts={
          <>
            <PilotStateBadge state={state} verdict={verdict} />
            <Link to={subProcessPath(slug, subProcess.code)} className="hover:underline">
              <span className={`mr-1.5 ${subProcess.track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>
                {subProcess.code}
              </span>
              {nameOf(subProcess.name)}
            </Link>
            <span>{nameOf(unit.name)}</span>
            <span className="tabular-nums">{dayRange(window, today)}</span>
          </>
        }
        actions={
          <>
            <CommentsLink slug={slug} about={{ subject: 'pilot', key: String(pilot.id) }} count={comments} />
            {mayRecord && <LinkButton to={`${base}/edit`}>{m.pilot_edit()}</LinkButton>}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Card title={m.pilot_hypothesis_title()}>
            <p className="max-w-prose whitespace-pre-line">{hypothesis}</p>
          </Card>
          <CriteriaCard {...told} criteria={criteria} />
          <NotesCard {...told} notes={notes} silentWeeks={silentWeeks} today={today} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <VerdictCard {...told} pilot={pilot} state={state} standing={standing} />
          <LessonsCard {...told} slug={slug} lessons={lessons} />
          <Card title={m.pilot_simulation_before()}>
            <Link to={simulationPath(slug, subProcess.code)} className="text-sm text-accent hover:underline">
              {m.pilot_simulation_open()}
            </Link>
          </Card>
        </div>
      </div>
      <RegisterStrip slug={slug} {...registered} />
    </>
  )
}
