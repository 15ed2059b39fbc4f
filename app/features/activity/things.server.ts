import { and, eq, inArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { GateKey } from '~/domain/gate-key'
import { type GateKind, type Name, STEP_KINDS } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { unit } from '~db/schema/people'
import { lesson, pilot, pilotCriterion, pilotNote, simulationCase, simulationIssue } from '~db/schema/pilot'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { step, subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import type { Thing } from './activity'
import { landedThings } from './landed-things.server'
import { columns, type Sources } from './thing-columns.server'

interface Wanted {
  entity: string
  entityId: number
}

/** What these are, by `entity:id`; what is archived keeps its name. One statement for all kinds of things. */
export async function thingsOf(
  on: Statements,
  programmeId: number,
  wanted: readonly Wanted[],
): Promise<Map<string, Thing>> {
  const ids = (entity: string) => [
    ...new Set(wanted.filter((one) => one.entity === entity).map(({ entityId }) => entityId)),
  ]
  const ofSubProcess = eq(subProcess.programmeId, programmeId)
  const pilotPart = (entity: string, table: typeof pilotCriterion | typeof pilotNote | typeof lesson) =>
    on
      .select(columns(entity, table.id, { page: pilot.id, named: subProcess, at: unit }))
      .from(table)
      .innerJoin(pilot, eq(pilot.id, table.pilotId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .where(and(ofSubProcess, inArray(table.id, ids(entity))))
  const simulationPart = (entity: string, table: typeof simulationCase | typeof simulationIssue) =>
    on
      .select(columns(entity, table.id, { page: subProcess.id, named: subProcess }))
      .from(table)
      .innerJoin(subProcess, eq(subProcess.id, table.subProcessId))
      .where(and(ofSubProcess, inArray(table.id, ids(entity))))
  const rows = await unionAll(
    on
      .select(columns('subProcess', subProcess.id, { named: subProcess }))
      .from(subProcess)
      .where(and(ofSubProcess, inArray(subProcess.id, ids('subProcess')))),
    on
      .select(columns('step', step.id, { named: subProcess, detail: step.kind }))
      .from(step)
      .innerJoin(subProcess, eq(subProcess.id, step.subProcessId))
      .where(and(ofSubProcess, inArray(step.id, ids('step')))),
    on
      .select(columns('wave', wave.id, { name: wave, number: wave.number }))
      .from(wave)
      .where(and(eq(wave.programmeId, programmeId), inArray(wave.id, ids('wave')))),
    on
      .select(columns('rollout', rollout.id, { named: subProcess, at: unit, number: wave.number }))
      .from(rollout)
      .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
      .innerJoin(wave, eq(wave.id, rollout.waveId))
      .innerJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(ofSubProcess, inArray(rollout.id, ids('rollout')))),
    on
      .select(columns('readinessCheck', readinessCheck.id, { code: subProcess.code, name: readinessCheck, at: unit }))
      .from(readinessCheck)
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
      .leftJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(ofSubProcess, inArray(readinessCheck.id, ids('readinessCheck')))),
    on
      .select(
        columns('evidenceFile', evidenceFile.id, {
          page: readinessCheck.id,
          code: subProcess.code,
          name: readinessCheck,
        }),
      )
      .from(evidenceFile)
      .innerJoin(readinessCheck, eq(readinessCheck.id, evidenceFile.checkId))
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .where(and(ofSubProcess, inArray(evidenceFile.id, ids('evidenceFile')))),
    on
      .select(columns('pilot', pilot.id, { named: subProcess, at: unit }))
      .from(pilot)
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .where(and(ofSubProcess, inArray(pilot.id, ids('pilot')))),
    pilotPart('pilotCriterion', pilotCriterion),
    pilotPart('pilotNote', pilotNote),
    pilotPart('lesson', lesson),
    simulationPart('simulationCase', simulationCase),
    simulationPart('simulationIssue', simulationIssue),
    on
      .select(columns('gateRequest', gateRequest.id, GATE))
      .from(gateRequest)
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateRequest.id, ids('gateRequest')))),
    on
      .select(columns('gateDecision', gateDecision.id, GATE))
      .from(gateDecision)
      .innerJoin(gateRequest, eq(gateRequest.id, gateDecision.requestId))
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateDecision.id, ids('gateDecision')))),
    on
      .select(columns('gateHold', gateHold.id, GATE))
      .from(gateHold)
      .innerJoin(gateDecision, eq(gateDecision.id, gateHold.decisionId))
      .innerJoin(gateRequest, eq(gateRequest.id, gateDecision.requestId))
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateHold.id, ids('gateHold')))),
    ...landedThings(on, programmeId, ids),
  )
  return new Map(rows.map((row) => [`${row.entity}:${row.id}`, thingOf(row)]))
}

const GATE: Sources = {
  page: gateRequest.id,
  code: subProcess.code,
  name: {
    nameZh: sql`coalesce(${subProcess.nameZh}, ${wave.nameZh})`,
    nameEn: sql`coalesce(${subProcess.nameEn}, ${wave.nameEn})`,
  },
  number: wave.number,
  detail: gateRequest.gate,
}

interface Row {
  entity: string
  page: number
  code: string | null
  zh: string | null
  en: string | null
  atZh: string | null
  atEn: string | null
  number: number | null
  detail: string | null
}

function thingOf({ entity, page, code, zh, en, atZh, atEn, number, detail }: Row): Thing {
  return {
    entity,
    id: page,
    code,
    name: nameIn(zh, en),
    unit: atZh === null && atEn === null ? null : nameIn(atZh, atEn),
    wave: number,
    step: STEP_KINDS.find((kind) => entity === 'step' && kind === detail) ?? null,
    gate: entity.startsWith('gate') ? gateKeyOf(detail as GateKind, code, number) : null,
  }
}

function gateKeyOf(kind: GateKind, code: string | null, number: number | null): GateKey {
  if (kind === 'pilotEntry') return { kind, code: code ?? '' }
  return kind === 'rolloutEntry' ? { kind, wave: number ?? 0 } : { kind }
}

const nameIn = (zh: string | null, en: string | null): Name => ({ zh: zh ?? '', en: en ?? '' })
