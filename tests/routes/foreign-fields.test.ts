import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Refusal } from '~/domain/verdict'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { BENEFIT_CASES } from '../factories/foreign-benefits'
import { COMPANY_CASES } from '../factories/foreign-company'
import { DESK_CASES } from '../factories/foreign-desk'
import { ENABLEMENT_CASES } from '../factories/foreign-enablement'
import { GATE_CASES } from '../factories/foreign-gates'
import { SAID_CASES } from '../factories/foreign-said'
import { BEFOREHAND, BODIES } from '../factories/posted-bodies'
import { makePerson, makeUnit } from '../factories/programme'
import { NEW_PROGRAMME } from '../factories/programme-form'
import { versionsOf } from '../factories/shown-versions'
import { requestOf, statusOf } from '../factories/signed-request'
import { installTwoProgrammes } from '../factories/two-programmes'
import type { Ids } from '../factories/whole-programme'

type Handler = (args: never) => unknown

const schemas = import.meta.glob<Record<string, unknown>>('../../app/features/*/schema.ts', { eager: true })
const routes = import.meta.glob<{ action?: Handler }>('../../app/routes/**/route.tsx', { eager: true })

/** Fields by which a form names rows, from every schema of every feature. */
const FIELDS = Object.entries(schemas).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, schema]) =>
    Object.keys(shapeOf(schema))
      .filter((field) => /^id$|Ids?$|^cells$|^change$/.test(field))
      .map((field) => `${/features\/([\w-]+)/.exec(file)?.[1]} ${name} ${field}`),
  ),
)

interface Case {
  route: string
  /** What the form says instead of what is the programme's own, or the company's. */
  sent: (foreign: Foreign) => Record<string, string>
}

interface Foreign {
  /** Of the other programme. */
  ids: Ids
  /** Of the own programme, for what goes with it. */
  own: Ids
  programmeId: string
  archivedPerson: string
  archivedUnit: string
  /** Works for the company, but not in the programme. */
  stranger: string
  /** A unit, but no branch. */
  department: string
}

const P = 'programmes.$programme.'
const SIMULATION = `${P}sub-processes_.$code_.simulation_.`

/** What each of these fields could be misused for. People and units are the company's: there, it is the wrong kind or gone. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'readiness confirmUnchangedSchema checkIds': [
    { route: `${P}checks.unchanged`, sent: ({ ids }) => ({ 'checkIds[]': ids.check! }) },
  ],
  'readiness assignCheckSchema assigneeId': [
    { route: `${P}checks.$check.assignment`, sent: ({ ids }) => ({ assigneeId: ids.memberPersonId! }) },
    { route: `${P}checks.$check.assignment`, sent: ({ stranger }) => ({ assigneeId: stranger }) },
  ],
  'planning applyPlanSchema change': [{ route: `${P}plan.apply`, sent: ({ ids }) => ({ change: ids.planChange! }) }],
  'planning createScenarioSchema change': [
    { route: `${P}scenarios.new`, sent: ({ ids }) => ({ change: ids.planChange! }) },
  ],
  'planning saveScenarioSchema scenarioId': [
    { route: `${P}scenarios.$scenario.save`, sent: ({ ids }) => ({ scenarioId: ids.scenario! }) },
  ],
  'planning saveScenarioSchema change': [
    { route: `${P}scenarios.$scenario.save`, sent: ({ ids }) => ({ change: ids.planChange! }) },
  ],
  'planning renameScenarioSchema scenarioId': [
    { route: `${P}scenarios.$scenario.rename`, sent: ({ ids }) => ({ scenarioId: ids.scenario! }) },
  ],
  'planning oneScenarioSchema scenarioId': [
    { route: `${P}scenarios.$scenario.discard`, sent: ({ ids }) => ({ scenarioId: ids.scenario! }) },
  ],
  'planning adoptScenarioSchema scenarioId': [
    { route: `${P}scenarios.$scenario.adopt`, sent: ({ ids }) => ({ scenarioId: ids.scenario! }) },
  ],
  'pilots startPilotSchema subProcessId': [
    { route: `${P}pilots.new`, sent: ({ ids }) => ({ subProcessId: ids.subProcessId! }) },
  ],
  'pilots startPilotSchema unitId': [
    { route: `${P}pilots.new`, sent: ({ department }) => ({ unitId: department }) },
    { route: `${P}pilots.new`, sent: ({ archivedUnit }) => ({ unitId: archivedUnit }) },
  ],
  'pilots updatePilotSchema unitId': [
    { route: `${P}pilots.$pilot.edit`, sent: ({ department }) => ({ unitId: department }) },
    { route: `${P}pilots.$pilot.edit`, sent: ({ archivedUnit }) => ({ unitId: archivedUnit }) },
  ],
  'simulation addIssueSchema caseId': [
    { route: `${SIMULATION}issues.new`, sent: ({ ids }) => ({ caseId: ids.case! }) },
  ],
  'simulation addIssueSchema assigneeId': [
    { route: `${SIMULATION}issues.new`, sent: ({ stranger }) => ({ assigneeId: stranger }) },
  ],
  'simulation updateIssueSchema caseId': [
    { route: `${SIMULATION}issues.$issue`, sent: ({ ids }) => ({ caseId: ids.case! }) },
  ],
  'simulation updateIssueSchema assigneeId': [
    { route: `${SIMULATION}issues.$issue`, sent: ({ stranger }) => ({ assigneeId: stranger }) },
  ],
  'sub-processes assignOwnerSchema ownerId': [
    { route: `${P}sub-processes_.$code_.ownership`, sent: ({ archivedPerson }) => ({ ownerId: archivedPerson }) },
  ],
  'sub-processes assignOwnerSchema deputyId': [
    { route: `${P}sub-processes_.$code_.ownership`, sent: ({ archivedPerson }) => ({ deputyId: archivedPerson }) },
  ],
  'sub-processes addDependencySchema predecessorId': [
    { route: `${P}sub-processes_.$code_.dependencies`, sent: ({ ids }) => ({ predecessorId: ids.subProcessId! }) },
  ],
  'programmes addMemberSchema personId': [
    { route: `${P}settings.people`, sent: ({ archivedPerson }) => ({ personId: archivedPerson }) },
  ],
  'programmes addMemberSchema unitId': [
    { route: `${P}settings.people`, sent: ({ department }) => ({ role: 'branchLead', unitId: department }) },
    { route: `${P}settings.people`, sent: ({ archivedUnit }) => ({ role: 'branchLead', unitId: archivedUnit }) },
  ],
  'programmes createProgrammeSchema officePersonId': [
    { route: '_company.programmes.new', sent: ({ archivedPerson }) => ({ officePersonId: archivedPerson }) },
  ],
  'programmes giveRoleSchema programmeId': [
    { route: '_company.company.people.$person_.roles', sent: () => ({ programmeId: '404', role: 'owner' }) },
  ],
  'programmes giveRoleSchema unitId': [
    {
      route: '_company.company.people.$person_.roles',
      sent: ({ programmeId, department }) => ({ programmeId, role: 'branchLead', unitId: department }),
    },
  ],
  'direction beginDiagnosisSchema diagnosisId': [
    { route: `${P}direction.versions`, sent: ({ ids }) => ({ diagnosisId: ids.diagnosisId! }) },
  ],
  'direction oneDiagnosisSchema diagnosisId': [
    { route: `${P}direction.opening`, sent: ({ ids }) => ({ diagnosisId: ids.draftId! }) },
    { route: `${P}direction.closing`, sent: ({ ids }) => ({ diagnosisId: ids.diagnosisId! }) },
  ],
  'direction addSymptomSchema diagnosisId': [
    { route: `${P}direction.symptoms`, sent: ({ ids }) => ({ diagnosisId: ids.draftId! }) },
  ],
  'direction inviteLeadersSchema diagnosisId': [
    { route: `${P}direction.leaders`, sent: ({ ids }) => ({ diagnosisId: ids.diagnosisId! }) },
  ],
  'direction inviteLeadersSchema personIds': [
    { route: `${P}direction.leaders`, sent: ({ stranger }) => ({ 'personIds[]': stranger }) },
    { route: `${P}direction.leaders`, sent: ({ archivedPerson }) => ({ 'personIds[]': archivedPerson }) },
  ],
  'direction answerDiagnosisSchema respondentId': [
    { route: `${P}direction.answer`, sent: ({ ids }) => ({ respondentId: ids.respondent! }) },
  ],
  'direction recordDecisionSchema decidedById': [
    { route: `${P}direction.decision`, sent: ({ archivedPerson }) => ({ decidedById: archivedPerson }) },
  ],
  ...BENEFIT_CASES,
  ...GATE_CASES,
  ...SAID_CASES,
  ...ENABLEMENT_CASES,
  ...DESK_CASES,
  'results addResultSchema subProcessId': [
    { route: `${P}waves.$wave.results.new`, sent: ({ ids }) => ({ subProcessId: ids.subProcessId! }) },
    { route: `${P}waves.$wave.results.new`, sent: ({ own }) => ({ subProcessId: own.otherSubProcessId! }) },
  ],
  'waves createWaveSchema afterWaveIds': [
    { route: `${P}waves.new`, sent: ({ ids }) => ({ 'afterWaveIds[]': ids.waveId! }) },
  ],
  'waves updateWaveSchema afterWaveIds': [
    { route: `${P}waves.$wave.edit`, sent: ({ ids }) => ({ 'afterWaveIds[]': ids.waveId! }) },
  ],
  'waves setScopeSchema cells': [
    { route: `${P}waves.$wave.scope`, sent: ({ ids, own }) => ({ 'cells[]': `${ids.subProcessId}:${own.unitId}` }) },
    {
      route: `${P}waves.$wave.scope`,
      sent: ({ own, department }) => ({ 'cells[]': `${own.subProcessId}:${department}` }),
    },
    {
      route: `${P}waves.$wave.scope`,
      sent: ({ own, archivedUnit }) => ({ 'cells[]': `${own.subProcessId}:${archivedUnit}` }),
    },
  ],
  'tailoring decideSchema addUnitId': [
    { route: `${P}tailoring.$code`, sent: ({ department }) => ({ addUnitId: department, addUnitDesign: 'Ours' }) },
    { route: `${P}tailoring.$code`, sent: ({ archivedUnit }) => ({ addUnitId: archivedUnit, addUnitDesign: 'Ours' }) },
  ],
  ...COMPANY_CASES,
}

let db: Db
let two: Awaited<ReturnType<typeof installTwoProgrammes>>
let foreign: Foreign
let administrator: number
beforeEach(async () => {
  two = await installTwoProgrammes()
  db = two.db
  const archivedAt = 1
  const archivedUnit = await makeUnit(db)
  foreign = {
    ids: two.b.ids.office,
    own: two.a.ids.office,
    programmeId: String(two.a.programme.id),
    archivedUnit: String(archivedUnit),
    archivedPerson: String(await makePerson(db, { archivedAt })),
    stranger: String(await makePerson(db)),
    department: String(await makeUnit(db, { kind: 'department' })),
  }
  await db.write(async (tx) => void (await tx.update(unit).set({ archivedAt }).where(eq(unit.id, archivedUnit))))
  administrator = await makePerson(db, { isAdministrator: true })
})

test('every field that names a row is tried with one that is not to be named there', () => {
  expect(Object.keys(CASES).sort()).toEqual([...FIELDS].sort())
})

describe('a form that names what is not to be named there is refused, and nothing is written', () => {
  const each = Object.entries(CASES).flatMap(([field, cases]) => cases.map((one) => ({ field, ...one })))
  test.each(each)('$field: $route', async ({ route, sent }) => {
    const own = two.a.ids.office
    const isCompany = route.startsWith('_company')
    await BEFOREHAND[route.replace(P, '')]?.(db, own)
    const body = BODIES[route.replace(P, '')]?.(own, await versionsOf(db, own)) ?? NEW_PROGRAMME
    const form = isCompany && route !== '_company.programmes.new' ? sent(foreign) : { ...body, ...sent(foreign) }
    const { action } = routes[`../../app/routes/${route}/route.tsx`]!
    const before = await everythingWritten()
    let answer: unknown
    const status = await statusOf(async () => {
      const request = await requestOf(isCompany ? administrator : two.a.people.office, '/', form)
      answer = await action!({ request, params: { person: foreign.stranger, ...own }, context: {} } as never)
      return answer
    })
    expect([404, 422]).toContain(status)
    // Refused for the row that it names, not for something else about the form.
    if (status === 422)
      expect(codesOf(answer)).toEqual([
        expect.stringMatching(
          /^(notFound|cannotAnswerHere|branchNeedsUnit|planMoved|notTakingPart|notOfTheDesk|expertUnknown)$/,
        ),
      ])
    expect(await everythingWritten()).toEqual(before)
  })
})

async function everythingWritten() {
  const revisions = await db.read.select({ id: programme.id, revision: programme.revision }).from(programme)
  const people = await db.read.select({ id: person.id, version: person.version }).from(person)
  const units = await db.read.select({ id: unit.id, version: unit.version }).from(unit)
  return { revisions, people, units, events: (await db.read.select({ id: auditEvent.id }).from(auditEvent)).length }
}

function codesOf(answer: unknown): string[] {
  const { data } = answer as { data: { refusals?: Refusal[]; faults?: { refusals: Refusal[] } } }
  return (data.refusals ?? data.faults?.refusals ?? []).map(({ reason }) => reason.code)
}

function shapeOf(schema: unknown): Record<string, unknown> {
  let inner = schema
  while (inner instanceof z.ZodPipe) inner = inner.in
  return inner instanceof z.ZodObject ? inner.shape : {}
}
