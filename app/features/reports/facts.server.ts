import { sql } from 'drizzle-orm'
import { headlineOf } from '~/domain/headline'
import { withAfterGoLive } from '~/domain/landing-attention'
import type { Plan } from '~/domain/plan'
import type { ReportContent } from '~/domain/report-content'
import type { OpenAdvice, OpenAsk, ReportFacts, ReportResult } from '~/domain/report-fact'
import { reportFacts } from '~/domain/report-facts'
import { assessProgramme } from '~/domain/rollup'
import { inOrder, measuredResults, notedResult, withoutRepeats } from '~/domain/told-results'
import type { Day, Name } from '~/domain/vocabulary'
import { headlineSentence } from '~/i18n/headline-sentence'
import { nextTurn } from '~/lib/next-turn.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { ReadPlan } from '~/lib/read-board.server'
import { readTogether } from '~/lib/read-together.server'
import { afterGoLiveOf } from '~/lib/rollout-standings.server'
import type { Db } from '~db/client.server'
import { reportContent } from './content.server'
import { type DraftSection, lastFrozen } from './queries.server'
import { inBoth } from './words.server'

export interface Draft {
  facts: ReportFacts
  headline: Name
  /** How many sub-processes there is something to say of. */
  subProcesses: number
  /** The number it would get. */
  number: number
  since: Day | null
}

/** What a report would say today: the plan and what became of it after go-live, and two statements beside them. */
export async function draftOf(db: Db, programme: ProgrammeRow, today: Day, readPlan: ReadPlan['plan']): Promise<Draft> {
  const plan = await readPlan(db, programme, today)
  const after = await afterGoLiveOf(db, programme, today)
  await nextTurn()
  const { assessment, attention } = withAfterGoLive(plan, assessProgramme(plan, today), after, { today, ...programme })
  await nextTurn()
  const last = await lastFrozen(db.read, programme.id)
  const told = await readTogether(db, {
    noted: resultsOf(programme.id),
    asks: openAsks(programme.id),
    advice: openAdvice(programme.id),
  })
  const results = inOrder(
    withoutRepeats([...told.noted.map(notedIn), ...measuredIn(plan)]),
    plan.subProcesses.map(({ code }) => code),
  )
  const { startOn, readyThreshold } = plan.programme
  return {
    facts: reportFacts(plan, assessment, { ...told, results, since: last.on, attention }, today),
    headline: inBoth(() => headlineSentence(headlineOf(assessment, startOn, readyThreshold, today))),
    subProcesses: plan.subProcesses.length,
    number: last.number + 1,
    since: last.on,
  }
}

/** The draft with the office's words, as it would be frozen by that person today. */
export function contentOf(
  draft: Draft,
  sections: readonly DraftSection[],
  { programme, author, today }: { programme: ProgrammeRow; author: Name; today: Day },
): ReportContent {
  const { slug, nameZh: zh, nameEn: en } = programme
  const { number, since, headline, facts } = draft
  const own = new Map(sections.map((one) => [one.section, one]))
  return reportContent(
    { number, programme: { slug, name: { zh, en } }, on: today, since, author, headline },
    facts,
    (section) => own.get(section) ?? { words: '', isShown: true },
  )
}

type NotedRow = Parameters<typeof notedResult>[0] & { id: number }

const notedIn = ({ id, ...row }: NotedRow): ReportResult => ({ key: `result-${id}`, ...notedResult(row) })

function measuredIn(plan: Plan): ReportResult[] {
  return measuredResults(plan).flatMap((one) =>
    one.source.kind === 'measured' ? [{ key: `measured-${one.wave}-${one.source.kpiId}`, ...one }] : [],
  )
}

const resultsOf = (programmeId: number) => sql<NotedRow>`
  select json_object('id', k.id, 'code', s.code, 'subProcess', json_object('zh', s.name_zh, 'en', s.name_en),
    'wave', w.number, 'name', k.name, 'measure', k.measure, 'aim', k.aim,
    'before', k.before_milli, 'after', k.after_milli,
    'on', k.noted_on, 'by', json_object('zh', p.name_zh, 'en', p.name_en)) as one
  from kpi_result k
  inner join sub_process s on s.id = k.sub_process_id
  inner join wave w on w.id = k.wave_id and w.archived_at is null
  inner join person p on p.id = k.noted_by_id
  where k.programme_id = ${programmeId} and k.archived_at is null
  order by w.number, s.position, k.id`

const openAsks = (programmeId: number) => sql<OpenAsk>`
  select json_object('id', a.id, 'text', a.text, 'askedOf', json_object('zh', p.name_zh, 'en', p.name_en),
    'dueOn', a.due_on, 'answer', a.answer) as one
  from ask a inner join person p on p.id = a.asked_of_id
  where a.programme_id = ${programmeId} and a.closed_on is null and a.archived_at is null
  order by a.due_on, a.id`

/** A mere comment asks nobody to do anything, so it does not return. */
const openAdvice = (programmeId: number) => sql<OpenAdvice>`
  select json_object('id', a.id, 'kind', a.kind, 'text', a.text,
    'givenBy', json_object('zh', g.name_zh, 'en', g.name_en), 'givenOn', a.given_on,
    'owner', case when o.id is not null then json_object('zh', o.name_zh, 'en', o.name_en) end,
    'dueOn', a.due_on) as one
  from advice a
  inner join person g on g.id = a.given_by_id
  left join person o on o.id = a.owner_id
  where a.programme_id = ${programmeId} and a.kind <> 'comment' and a.closed_on is null and a.archived_at is null
  order by a.given_at, a.id`
