import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { ScoreAnswers } from '~/domain/maturity'
import type { ConfirmingSide, Day, Name, ReadingSource } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { liveConfirmation, maturityScore, usageReading } from '~db/schema/landing'
import { person, unit } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { readAnswers } from './schema'

/** One sub-process at one branch, as its page tells of it. */
export interface Place {
  rolloutId: number
  version: number
  subProcess: { id: number; code: string; name: Name }
  branch: { id: number; name: Name }
  ownerId: number | null
  deputyId: number | null
  wave: { number: number; name: Name; start: Day; end: Day }
  startedOn: Day | null
  expectedOn: Day | null
  liveOn: Day | null
}

/** The rollout at that address; null where there is none, or no longer. */
export async function findPlace(
  db: Db,
  programmeId: number,
  { code, branch }: { code?: string | undefined; branch?: string | undefined },
): Promise<Place | null> {
  if (!code || !branch || !/^[1-9]\d{0,9}$/.test(branch)) return null
  const [row] = await db.read
    .select({ rollout, wave, unit, subProcess })
    .from(rollout)
    .innerJoin(wave, and(eq(wave.id, rollout.waveId), isNull(wave.archivedAt)))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(
      and(
        eq(rollout.programmeId, programmeId),
        eq(subProcess.code, code),
        eq(rollout.unitId, Number(branch)),
        isNull(rollout.archivedAt),
      ),
    )
  if (!row) return null
  const { id, version, startedOn, expectedOn, liveOn } = row.rollout
  return {
    rolloutId: id,
    version,
    subProcess: { id: row.subProcess.id, code, name: { zh: row.subProcess.nameZh, en: row.subProcess.nameEn } },
    branch: { id: row.unit.id, name: { zh: row.unit.nameZh, en: row.unit.nameEn } },
    ownerId: row.subProcess.ownerId,
    deputyId: row.subProcess.deputyId,
    wave: {
      number: row.wave.number,
      name: { zh: row.wave.nameZh, en: row.wave.nameEn },
      start: row.wave.plannedStart,
      end: row.wave.plannedEnd,
    },
    startedOn,
    expectedOn,
    liveOn,
  }
}

export interface GivenConfirmation {
  side: ConfirmingSide
  by: Name
  confirmedOn: Day
  note: string
}

export async function confirmationsOf(db: Db, rolloutId: number): Promise<GivenConfirmation[]> {
  const rows = await db.read
    .select({ row: liveConfirmation, zh: person.nameZh, en: person.nameEn })
    .from(liveConfirmation)
    .innerJoin(person, eq(person.id, liveConfirmation.personId))
    .where(eq(liveConfirmation.rolloutId, rolloutId))
  return rows.map(({ row: { side, confirmedOn, note }, zh, en }) => ({ side, confirmedOn, note, by: { zh, en } }))
}

export interface GivenScore {
  version: number
  quarter: string
  deployment: number
  effect: number
  /** Empty where it was scored before answers were kept, or without any. */
  answers: ScoreAnswers
  evidence: string
  by: Name
  scoredOn: Day
}

/** The scores of a rollout, the latest quarter first. */
export async function scoresOf(db: Db, rolloutId: number): Promise<GivenScore[]> {
  const rows = await db.read
    .select({ row: maturityScore, zh: person.nameZh, en: person.nameEn })
    .from(maturityScore)
    .innerJoin(person, eq(person.id, maturityScore.scoredById))
    .where(eq(maturityScore.rolloutId, rolloutId))
    .orderBy(desc(maturityScore.quarter))
  return rows.map(({ row: { version, quarter, deployment, effect, evidence, scoredOn, ...row }, zh, en }) => {
    return {
      version,
      quarter,
      deployment,
      effect,
      evidence,
      scoredOn,
      answers: readAnswers(row.answers),
      by: { zh, en },
    }
  })
}

interface GivenReading {
  weekOn: Day
  uses: number
  source: ReadingSource
}

/** All readings of the place, in the order of their weeks. */
export function readingsOf(
  db: Db,
  { subProcess: { id }, branch }: Pick<Place, 'subProcess' | 'branch'>,
): Promise<GivenReading[]> {
  return db.read
    .select({ weekOn: usageReading.weekOn, uses: usageReading.uses, source: usageReading.source })
    .from(usageReading)
    .where(and(eq(usageReading.subProcessId, id), eq(usageReading.unitId, branch.id)))
    .orderBy(asc(usageReading.weekOn))
}

/** What people have done about a rollout since it was planned. */
export const DEED_VERBS = [
  'expectGoLive',
  'recordGoLive',
  'confirmLive',
  'withdrawConfirmation',
  'scoreMaturity',
] as const

export interface Deed {
  changeId: string
  verb: (typeof DEED_VERBS)[number]
  /** UTC milliseconds. */
  at: number
  actor: string
}

/** Deeds that a page tells. */
const LATEST_DEEDS = 12

/** The latest deeds about the rollout; what was withdrawn since is found by what its events recorded. */
export async function deedsOf(db: Db, programmeId: number, rolloutId: number): Promise<Deed[]> {
  const e = auditEvent
  const said = or(eq(e.from, String(rolloutId)), eq(e.to, String(rolloutId)))
  const partsOf = (entity: 'liveConfirmation' | 'maturityScore') => {
    const ids = db.read
      .select({ id: e.entityId })
      .from(e)
      .where(and(eq(e.programmeId, programmeId), eq(e.entity, entity), eq(e.field, 'rolloutId'), said))
    return and(eq(e.entity, entity), inArray(e.entityId, ids))
  }
  const rows = await db.read
    .select({ changeId: e.changeId, verb: e.verb, at: e.at, actor: e.actorName })
    .from(e)
    .where(
      and(
        eq(e.programmeId, programmeId),
        inArray(e.verb, [...DEED_VERBS]),
        or(
          and(eq(e.entity, 'rollout'), eq(e.entityId, rolloutId)),
          partsOf('liveConfirmation'),
          partsOf('maturityScore'),
        ),
      ),
    )
    .orderBy(desc(e.at), sql`max(${e.id}) desc`)
    .groupBy(e.changeId, e.verb, e.at, e.actorName)
    .limit(LATEST_DEEDS)
  return rows as Deed[]
}
