import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { EVIDENCE_EDITION, type GateEvidence, readEvidence } from '~/domain/gate-evidence'
import type { Name, Role } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { gateApprover, gateDecision, gateHold } from '~db/schema/gate'
import { membership, person } from '~db/schema/people'
import { type GateSettings, gateSettings, type NamedPerson, toNamed } from './rows.server'

export interface FrozenDecision {
  id: number
  evidence: GateEvidence
  hash: string
  /** Whether the document is still the one whose hash was kept. */
  isWhole: boolean
}

/** A decision with its evidence, read from what was kept and nothing else; null when the programme has none such. */
export async function findDecision(
  db: Db,
  programmeId: number,
  id: string | undefined,
): Promise<FrozenDecision | null> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select()
    .from(gateDecision)
    .where(and(eq(gateDecision.programmeId, programmeId), eq(gateDecision.id, Number(id))))
  if (!row) return null
  if (row.evidenceEdition !== EVIDENCE_EDITION) throw new RangeError(`No edition ${row.evidenceEdition} of evidence`)
  const hash = createHash('sha256').update(row.evidence).digest('hex')
  return {
    id: row.id,
    evidence: readEvidence(row.evidence),
    hash: row.evidenceHash,
    isWhole: hash === row.evidenceHash,
  }
}

/** What a form about that hold goes by; also of one closed meanwhile, so that its command can say so. */
export async function holdSent(db: Db, programmeId: number, id: string | undefined): Promise<{ id: number } | null> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select({ id: gateHold.id })
    .from(gateHold)
    .where(and(eq(gateHold.programmeId, programmeId), eq(gateHold.id, Number(id))))
  return row ?? null
}

/** Roles whose people are asked to decide more often than not. */
const DECIDING: readonly Role[] = ['executive', 'office']

export interface Candidate extends NamedPerson {
  title: Name
}

/** Who may be named to decide: executives, the office, and whoever is named for some kind of gate already. */
export async function approverCandidates(db: Db, programmeId: number): Promise<Candidate[]> {
  const inRole = db.read
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.programmeId, programmeId), inArray(membership.role, [...DECIDING])))
  const named = db.read
    .select({ id: gateApprover.personId })
    .from(gateApprover)
    .where(eq(gateApprover.programmeId, programmeId))
  const rows = await db.read
    .select()
    .from(person)
    .where(and(isNull(person.archivedAt), or(inArray(person.id, inRole), inArray(person.id, named))))
    .orderBy(asc(person.unitId), asc(person.id))
  return rows.map((row) => ({ ...toNamed(row), title: { zh: row.titleZh, en: row.titleEn } }))
}

/** What a programme has set up about its gates. One statement. */
export function settingsOf(db: Db, programme: { id: number; timeZone: string }): Promise<GateSettings> {
  return gateSettings(db.read, programme)
}
