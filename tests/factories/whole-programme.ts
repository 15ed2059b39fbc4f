import { and, asc, eq } from 'drizzle-orm'
import { drawnBars } from '~/domain/baselines'
import { addDays } from '~/domain/days'
import type { Viewer } from '~/domain/permissions'
import { takeBaseline } from '~/features/baselines/commands/take-baseline.server'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { addComment } from '~/features/conversation/commands/add-comment.server'
import { noticesOf } from '~/features/conversation/notices.server'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { loadPlan } from '~/features/plan/queries.server'
import { createScenario } from '~/features/planning/commands/scenarios.server'
import { setCalendarDay } from '~/features/programmes/commands/set-calendar-day.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import { addResult } from '~/features/results/commands/add-result.server'
import { addDependency } from '~/features/sub-processes/commands/add-dependency.server'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import { keepView } from '~/features/views/commands/keep-view.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import type { Db } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { membership } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { step, subProcess } from '~db/schema/sub-process'
import { attachedFile } from './attached-file'
import { entriesOf, entryOf, kpiOf, namedBranches } from './benefit-bodies'
import { commitWave } from './commit-wave'
import { makeDeskParts } from './desk-parts'
import { makeDirection } from './direction-rounds'
import { enablementIds } from './enablement'
import { makeSaid } from './frozen-report'
import { makeGates } from './gates'
import { PILOT_DAYS, pilotParts } from './pilot-parts'
import { accessKeyId, placeIds } from './place-ids'
import { contextOf, makeMember, makePerson, makeProgramme, makeUnit, viewerWith } from './programme'
import { shareReport } from './report-links'
import { keysOf } from './tailoring'
import { answerOf, rolloutsIn } from './waves'

/** What addresses and forms name: as text, as they do. */
export type Ids = Record<string, string>

/**
 * A programme with something of everything, and people who answer for parts of it: an owner for the first sub-process,
 * another for the second, the leads of two branches, somebody asked for one check. `waves` are planned, all but the
 * last committed, each with one rollout at the first branch and one at the second.
 */
export async function makeWhole(
  db: Db,
  { codes, waves, slug }: { codes: readonly string[]; waves: number; slug: string },
) {
  const { programme, officePersonId } = await makeProgramme(db, { slug, subProcesses: [...codes] })
  const programmeId = programme.id
  const as = (viewer: Viewer) => contextOf(db, { programmeId, viewer })
  const office = as(viewerWith(officePersonId, 'office'))
  const rows = await db.read
    .select()
    .from(subProcess)
    .where(eq(subProcess.programmeId, programmeId))
    .orderBy(asc(subProcess.position))
  const [first, second, third] = rows.map(({ id }) => id) as [number, number, number]
  const unitIds = [await makeUnit(db), await makeUnit(db)] as const
  const people = {
    office: officePersonId,
    owner: await makePerson(db),
    otherOwner: await makePerson(db),
    lead: await makeMember(db, programmeId, 'branchLead', { unitId: unitIds[0] }),
    otherLead: await makeMember(db, programmeId, 'branchLead', { unitId: unitIds[1] }),
    asked: await makeMember(db, programmeId, 'operations'),
    executive: await makeMember(db, programmeId, 'executive'),
  }
  answerOf(await assignOwner(office, { subProcessId: first, ownerId: people.owner, deputyId: null, version: 1 }))
  answerOf(await assignOwner(office, { subProcessId: second, ownerId: people.otherOwner, deputyId: null, version: 1 }))
  for (const id of [first, second])
    answerOf(await startStep(office, { subProcessId: id, kind: 'design', on: '2026-03-02' }))

  const waveIds: number[] = []
  for (let index = 0; index < waves; index += 1) {
    const days = { plannedStart: '2026-04-07', plannedEnd: '2026-05-08' }
    const facts = { nameZh: '', nameEn: '', circle: 'small' as const, follows: [] }
    const waveId = answerOf(await createWave(office, { ...facts, ...days }))
    const at = [first, second, third][index] ?? first
    const cells = unitIds.map((unitId) => ({ subProcessId: at, unitId }))
    answerOf(await setScope(office, { waveId, version: 1, cells }))
    if (index < waves - 1) answerOf(await commitWave(office, { waveId, version: 2 }))
    waveIds.push(waveId)
  }
  const [own, others] = (await rolloutsIn(db, waveIds[0]!)) as unknown as [{ id: number }, { id: number }]
  const [elsewhere] = (await rolloutsIn(db, waveIds[1]!)) as unknown as [{ id: number }]

  const checkOf = async (where: Parameters<typeof and>[0]) => {
    const [row] = await db.read
      .select()
      .from(readinessCheck)
      .where(and(eq(readinessCheck.programmeId, programmeId), where))
      .limit(1)
    return row!
  }
  const checks = {
    owner: await checkOf(eq(readinessCheck.subProcessId, first)),
    otherOwner: await checkOf(eq(readinessCheck.subProcessId, second)),
    lead: await checkOf(eq(readinessCheck.rolloutId, own.id)),
    otherLead: await checkOf(eq(readinessCheck.rolloutId, others.id)),
    asked: await checkOf(eq(readinessCheck.subProcessId, third)),
  }
  await db.write(async (tx) => {
    await tx.update(readinessCheck).set({ assigneeId: people.asked }).where(eq(readinessCheck.id, checks.asked.id))
  })
  /** The name of a change that this person has made to this check. */
  const changeBy = async (viewer: Viewer, { id, version }: { id: number; version: number }) => {
    const answer = { status: 'blocked' as const, note: '等数据', evidenceNote: '', evidenceLink: '' }
    const done = await updateCheck(as(viewer), { checkId: id, version, ...answer })
    if (!done.ok) throw new Error(JSON.stringify(done.refusals))
    return String(done.value.changeId)
  }
  const fileBy = (viewer: Viewer, { id }: { id: number }) => attachedFile(as(viewer), id)
  const pilotOf = async (subProcessId: number) =>
    answerOf(await startPilot(office, { subProcessId, unitId: unitIds[0], hypothesis: 'Faster quotes', ...PILOT_DAYS }))
  const resultOf = async (subProcessId: number, waveId: number) => {
    const figure = { name: '中标率', measure: '%', aim: 'up' as const, before: 28_000, after: 27_000 }
    return answerOf(await addResult(office, { ...figure, waveId, subProcessId, notedOn: '2026-03-02' }))
  }
  const dependencyId = answerOf(
    await addDependency(office, {
      predecessorId: first,
      successorId: second,
      predecessorStep: 'design',
      successorStep: 'pilot',
      lagDays: 0,
    }),
  )
  const gates = await makeGates(
    db,
    programme,
    people,
    rows.map(({ code }) => code),
  )
  const said = await makeSaid(db, programmeId, people)
  const desk = await makeDeskParts(db, office, { people, unitIds, count: waves - 1 })
  const direction = await makeDirection(office, Object.values(people).slice(0, -1))
  const baselineId = answerOf(
    await takeBaseline(office, { name: 'Charter plan', note: '' }, async (own, row, today) =>
      drawnBars(await loadPlan(own, row, today), today),
    ),
  )
  const ofRoom = { room: 'roadmap', query: 'group=wave', isShared: true } as const
  const viewId = answerOf(await keepView(office, { ...ofRoom, name: 'By wave' }))
  /** Ends the design of a sub-process a week earlier, which moves nothing else. */
  const shorterDesign = async (subProcessId: number) => {
    const [row] = await db.read
      .select()
      .from(step)
      .where(and(eq(step.subProcessId, subProcessId), eq(step.kind, 'design')))
    const from = { start: row!.plannedStart, end: row!.plannedEnd }
    const to = { ...from, end: addDays(from.end, -7) }
    return { steps: [{ id: row!.id, from, to }], waves: [], newWaves: [], cells: [] }
  }
  const planned = await shorterDesign(first)
  const scenarioId = answerOf(await createScenario(office, { name: 'A week less', note: '', change: planned }))
  const [member] = await db.read
    .select()
    .from(membership)
    .where(and(eq(membership.programmeId, programmeId), eq(membership.personId, people.executive)))
  const branchOf = await namedBranches(db, unitIds)
  await entriesOf(office, people.office, waves)
  const shared = {
    programme: slug,
    wave: String(waves),
    waveId: String(waveIds[waves - 1]),
    step: 'design',
    member: String(member!.id),
    day: String(answerOf(await setCalendarDay(office, { day: '2026-05-04', kind: 'holiday', note: '' }))),
    dependency: String(dependencyId),
    baseline: String(baselineId),
    view: String(viewId),
    section: 'state',
    scenario: String(scenarioId),
    unitId: String(unitIds[0]),
    otherSubProcessId: String(first),
    personId: String(people.executive),
    memberPersonId: String(people.owner),
    ...direction.ids,
    ...gates.shared,
    ...{ ...said.shared, ...desk.shared },
    link: String((await shareReport(office, Number(said.shared.report))).linkId),
    gate: `wave-${waves}`,
    accessKey: await accessKeyId(office),
  }
  const asked = { nameZh: '数据安全评估', nameEn: 'Data security assessed', dimension: 'digital', weight: 2 } as const
  const open = { isBlocker: false, evidenceRequired: false, subProcessId: null } as const
  const newItem = { ...asked, ...open, neededBy: 'pilot' } as const
  const templateItemId = answerOf(await addItem(office, newItem))
  const firstItemOf = async (subProcessId: number) => {
    const [row] = await db.read
      .select()
      .from(checklistItem)
      .where(eq(checklistItem.subProcessId, subProcessId))
      .orderBy(asc(checklistItem.position))
      .limit(1)
    return row!.id
  }
  const partOf = async (id: number, code: string, waveId: number) => ({
    item: String(await firstItemOf(id)),
    proposal: `${id}:${templateItemId}:1`,
    code,
    subProcessId: String(id),
    practiceKey: keysOf(code)[0]!,
    planChange: JSON.stringify(await shorterDesign(id)),
    ...(await pilotParts(office, id, await pilotOf(id))),
    result: String(await resultOf(id, waveId)),
    kpi: await kpiOf(db, id),
  })
  const ofFirst = await partOf(first, rows[0]!.code, waveIds[0]!)
  const ofSecond = await partOf(second, rows[1]!.code, waveIds[1]!)
  /** Something that this person has said of a sub-process, and what an executive's answer tells them. */
  const talkOf = async (who: Viewer, key: string): Promise<Ids> => {
    const about = { subject: 'subProcess', key } as const
    const comment = answerOf(await addComment(as(who), { ...about, text: 'Is this so?' }))
    answerOf(await addComment(as(viewerWith(people.executive, 'executive')), { ...about, text: 'It is.' }))
    const { notices } = await noticesOf(db, programmeId, who.personId, {})
    return { room: 'sub-processes', key, comment: String(comment), notice: String(notices[0]!.id) }
  }
  const inWave = (index: number): Ids => ({
    wave: String(index + 1),
    waveId: String(waveIds[index]),
    gate: `wave-${index + 1}`,
  })
  const idsOf = async (
    who: Viewer,
    check: { id: number; version: number },
    rolloutId: number,
    sub: Awaited<ReturnType<typeof partOf>>,
    at: { unitId: number; side: 'branch' | 'owner' } = { unitId: unitIds[0], side: 'owner' },
  ): Promise<Ids> => ({
    ...shared,
    ...sub,
    ...(await placeIds(office, { ...at, subProcessId: Number(sub.subProcessId) })),
    rollout: String(rolloutId),
    check: String(check.id),
    change: await changeBy(who, check),
    ...(await talkOf(who, sub.code)),
    file: await fileBy(who, check),
    ...(await entryOf(office, who.personId)),
    ...branchOf(who.roles[0]?.unitId ?? unitIds[0]),
    ...gates.of(who.personId),
    ...said.idsOf(who.personId),
    ...(await enablementIds(office, as(who), { subProcessId: Number(sub.subProcessId), unitIds })),
    ...desk.of(who.personId, who.personId === people.otherLead ? 1 : 0),
    respondent: String(direction.respondentOf.get(who.personId)),
  })
  return {
    programme,
    people,
    /** What each answers for; the office for all, here for the successor of the dependency. */
    ids: {
      owner: {
        ...(await idsOf(viewerWith(people.owner, 'owner'), checks.owner, own.id, ofFirst)),
        ...inWave(0),
      },
      otherOwner: {
        ...(await idsOf(viewerWith(people.otherOwner, 'owner'), checks.otherOwner, elsewhere.id, ofSecond)),
        ...inWave(1),
      },
      lead: await idsOf(
        viewerWith(people.lead, { role: 'branchLead', unitId: unitIds[0] }),
        checks.lead,
        own.id,
        ofFirst,
        { unitId: unitIds[0], side: 'branch' },
      ),
      otherLead: await idsOf(
        viewerWith(people.otherLead, { role: 'branchLead', unitId: unitIds[1] }),
        checks.otherLead,
        others.id,
        ofSecond,
        { unitId: unitIds[1], side: 'branch' },
      ),
      asked: await idsOf(viewerWith(people.asked, 'operations'), checks.asked, own.id, ofFirst),
      office: await idsOf(
        viewerWith(people.office, 'office'),
        await checkOf(eq(readinessCheck.rolloutId, elsewhere.id)),
        own.id,
        ofSecond,
      ),
    },
  }
}
