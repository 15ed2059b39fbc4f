import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { headlineOf } from '~/domain/headline'
import type { Plan } from '~/domain/plan'
import type { ReportContent } from '~/domain/report-content'
import type { OpenAdvice, OpenAsk, ReportFacts, ReportResult } from '~/domain/report-fact'
import { reportFacts } from '~/domain/report-facts'
import { assessProgramme } from '~/domain/rollup'
import { inOrder, measuredResults, notedResult } from '~/domain/told-results'
import type { Day, Name } from '~/domain/vocabulary'
import { headlineSentence } from '~/i18n/headline-sentence'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { ReadPlan } from '~/lib/read-board.server'
import type { Db, Statements } from '~db/client.server'
import { person } from '~db/schema/people'
import { kpiResult } from '~db/schema/planning'
import { advice, ask } from '~db/schema/report'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
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

/** What a report would say today: the plan, and four statements beside it. */
export async function draftOf(db: Db, programme: ProgrammeRow, today: Day, readPlan: ReadPlan['plan']): Promise<Draft> {
  const plan = await readPlan(db, programme, today)
  const assessment = assessProgramme(plan, today)
  const last = await lastFrozen(db.read, programme.id)
  const input = {
    since: last.on,
    results: inOrder(
      [...(await resultsOf(db.read, programme.id)), ...measuredIn(plan)],
      plan.subProcesses.map(({ code }) => code),
    ),
    asks: await openAsks(db.read, programme.id),
    advice: await openAdvice(db.read, programme.id),
  }
  const { startOn, readyThreshold } = plan.programme
  return {
    facts: reportFacts(plan, assessment, input, today),
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

async function resultsOf(read: Statements, programmeId: number): Promise<ReportResult[]> {
  const rows = await read
    .select({
      result: kpiResult,
      code: subProcess.code,
      zh: subProcess.nameZh,
      en: subProcess.nameEn,
      wave: wave.number,
      byZh: person.nameZh,
      byEn: person.nameEn,
    })
    .from(kpiResult)
    .innerJoin(subProcess, eq(subProcess.id, kpiResult.subProcessId))
    .innerJoin(wave, and(eq(wave.id, kpiResult.waveId), isNull(wave.archivedAt)))
    .innerJoin(person, eq(person.id, kpiResult.notedById))
    .where(and(eq(kpiResult.programmeId, programmeId), isNull(kpiResult.archivedAt)))
    .orderBy(asc(wave.number), asc(subProcess.position), asc(kpiResult.id))
  return rows.map(({ result: { id, notedOn: on, name, measure, aim, before, after }, wave: number, ...row }) => {
    const { code, zh, en, byZh, byEn } = row
    const of = { wave: number, code, subProcess: { zh, en }, by: { zh: byZh, en: byEn }, on }
    return { key: `result-${id}`, ...notedResult({ ...of, name, measure, aim, before, after }) }
  })
}

function measuredIn(plan: Plan): ReportResult[] {
  return measuredResults(plan).flatMap((one) =>
    one.source.kind === 'measured' ? [{ key: `measured-${one.wave}-${one.source.kpiId}`, ...one }] : [],
  )
}

async function openAsks(read: Statements, programmeId: number): Promise<OpenAsk[]> {
  const rows = await read
    .select({ ask, zh: person.nameZh, en: person.nameEn })
    .from(ask)
    .innerJoin(person, eq(person.id, ask.askedOfId))
    .where(and(eq(ask.programmeId, programmeId), isNull(ask.closedOn), isNull(ask.archivedAt)))
    .orderBy(asc(ask.dueOn), asc(ask.id))
  return rows.map(({ ask: { id, text, dueOn, answer }, zh, en }) => ({
    id,
    text,
    askedOf: { zh, en },
    dueOn,
    answer,
  }))
}

/** A mere comment asks nobody to do anything, so it does not return. */
async function openAdvice(read: Statements, programmeId: number): Promise<OpenAdvice[]> {
  const giver = alias(person, 'giver')
  const owner = alias(person, 'owner')
  const rows = await read
    .select({ advice, giver, owner })
    .from(advice)
    .innerJoin(giver, eq(giver.id, advice.givenById))
    .leftJoin(owner, eq(owner.id, advice.ownerId))
    .where(
      and(
        eq(advice.programmeId, programmeId),
        ne(advice.kind, 'comment'),
        isNull(advice.closedOn),
        isNull(advice.archivedAt),
      ),
    )
    .orderBy(asc(advice.givenAt), asc(advice.id))
  return rows.map(({ advice: { id, kind, text, givenOn, dueOn }, giver: by, owner: of }) => ({
    id,
    kind,
    text,
    givenBy: { zh: by.nameZh, en: by.nameEn },
    givenOn,
    owner: of && { zh: of.nameZh, en: of.nameEn },
    dueOn,
  }))
}
