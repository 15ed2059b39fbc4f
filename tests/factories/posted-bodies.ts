import { eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { diagnosis } from '~db/schema/direction'
import { simulationIssue } from '~db/schema/pilot'
import { rollout } from '~db/schema/wave'
import { ADVICE_BODIES } from './advice-bodies'
import { BENEFIT_BEFOREHAND, BENEFIT_BODIES } from './benefit-bodies'
import { DESK_BEFOREHAND, DESK_BODIES } from './desk-bodies'
import { ENABLEMENT_BODIES } from './enablement-bodies'
import { makeGateSaid } from './gate-passed'
import { PILOT_BEFOREHAND, PILOT_BODIES } from './pilot-bodies'
import { REPORT_BEFOREHAND, REPORT_BODIES } from './report-bodies'
import { LANDING_THRESHOLDS, ROLLOUT_BEFOREHAND, ROLLOUT_BODIES } from './rollout-bodies'
import type { Ids } from './whole-programme'

type Body = Record<string, string>

const WAVE = { nameZh: '', nameEn: 'South', circle: 'middle', plannedStart: '2026-06-01', plannedEnd: '2026-06-26' }
const RESULT = { name: '中标率', measure: '%', aim: 'up', before: '28', after: '37.5', notedOn: '2026-03-02' }
const ITEM = { nameZh: '新规则', nameEn: '', dimension: 'rules', neededBy: 'pilot', weight: '2' }
const THRESHOLDS = {
  ...LANDING_THRESHOLDS,
  staleAfterDays: '14',
  escalateAfterDays: '7',
  dueSoonDays: '7',
  readyThreshold: '80',
  ownerLimit: '3',
  branchLimit: '3',
  slipTolerance: '5',
}

/** What a person would send to each route of a programme that takes forms, so that it is done. */
export const BODIES: Readonly<Record<string, (ids: Ids, versions: Ids) => Body>> = {
  'baselines.$baseline.archive': () => ({ version: '1' }),
  'baselines.$baseline.edit': () => ({ name: 'After the review', note: '', version: '1' }),
  'baselines.new': () => ({ name: 'As of today', note: '' }),
  'changes.$change.undo': () => ({}),
  'checks.$check.assignment': (ids, { check }) => ({
    assigneeId: ids.memberPersonId!,
    dueOn: '2026-06-01',
    version: check!,
  }),
  'checks.$check.evidence': () => ({ file: '通知 2026.pdf' }),
  'checks.$check.status': (_, { check }) => ({ status: 'inProgress', note: '', version: check! }),
  'checks.unchanged': ({ check }) => ({ 'checkIds[]': check! }),
  'comments.$room.$key.$comment.edit': (_, { comment }) => ({ text: 'It is so.', version: comment! }),
  'comments.$room.$key.$comment.removal': (_, { comment }) => ({ version: comment! }),
  'comments.$room.$key._index': () => ({ text: 'Who looks after this?' }),
  'comments.$room.$key.mute': () => ({ mute: 'yes' }),
  'checklist.$item': (_, versions) => ({ ...ITEM, version: versions.item! }),
  'checklist.$item_.move': (_, versions) => ({ direction: 'down', version: versions.item! }),
  'checklist.$item_.restore': (_, versions) => ({ version: versions.item! }),
  'checklist.$item_.retire': (_, versions) => ({ version: versions.item! }),
  'checklist.proposals.decline': ({ proposal }) => ({ 'chosen[]': proposal! }),
  'checklist.proposals.take': ({ proposal }) => ({ 'chosen[]': proposal! }),
  'checks.update': ({ check }, versions) => ({
    [`version.${check}`]: versions.check!,
    [`was.${check}`]: '',
    [`status.${check}`]: 'inProgress',
    [`note.${check}`]: '',
  }),
  'direction.answer': ({ respondent, askedSymptoms }, versions) => ({
    respondentId: respondent!,
    version: versions.respondent!,
    finish: 'yes',
    ...Object.fromEntries(askedSymptoms!.split(',').map((id) => [`score-${id}`, '3'])),
  }),
  'direction.closing': ({ diagnosisId }, versions) => ({ diagnosisId: diagnosisId!, version: versions.diagnosis! }),
  'direction.decision': ({ memberPersonId }) => ({
    direction: 'LTC',
    decidedOn: '2026-03-02',
    decidedById: memberPersonId!,
    reason: 'Break the walls first',
  }),
  'direction.leaders': ({ diagnosisId, personId }) => ({ diagnosisId: diagnosisId!, 'personIds[]': personId! }),
  'direction.leaders_.$respondent.withdrawal': () => ({}),
  'direction.opening': ({ draftId }, versions) => ({ diagnosisId: draftId!, version: versions.draft! }),
  'direction.symptoms': ({ draftId }) => ({
    diagnosisId: draftId!,
    track: 'MCR',
    nameZh: '客户流失',
    nameEn: '',
    weight: '2',
  }),
  'direction.symptoms_.$symptom': (_, versions) => ({
    nameZh: '客户流失',
    nameEn: '',
    weight: '5',
    version: versions.symptom!,
  }),
  'direction.symptoms_.$symptom_.move': () => ({ to: 'down' }),
  'direction.symptoms_.$symptom_.removal': () => ({}),
  'direction.versions': ({ diagnosisId }) => ({ diagnosisId: diagnosisId! }),
  'evidence.$file_.removal': () => ({}),
  'gates.$gate.request': ({ personId }) => ({ dueOn: '2099-06-01', note: '', 'approverIds[]': personId! }),
  'gates.$asked.withdrawal': (_, versions) => ({ version: versions.gateRequest! }),
  'gates.$asked.decision': ({ memberPersonId }, versions) => ({
    decision: 'hold',
    condition: 'Data in place',
    returnsOn: '2099-06-01',
    ownerId: memberPersonId!,
    version: versions.gateRequest!,
  }),
  'holds.$hold.closing': (_, versions) => ({ closing: 'Data is there', version: versions.hold! }),
  'holds.$hold.renewal': ({ memberPersonId }, versions) => ({
    closing: 'Not yet',
    condition: 'Data in place',
    returnsOn: '2099-06-01',
    ownerId: memberPersonId!,
    version: versions.hold!,
  }),
  ...ADVICE_BODIES,
  ...ENABLEMENT_BODIES,
  ...BENEFIT_BODIES,
  ...PILOT_BODIES,
  ...REPORT_BODIES,
  ...DESK_BODIES,
  ...ROLLOUT_BODIES,
  'plan.apply': ({ planChange }) => ({ change: planChange!, slipReason: 'Later data', overloadReason: 'For a month' }),
  'reports.$report_.links': () => ({ purpose: 'Board', days: '14' }),
  'reports.$report_.links_.$link.revocation': (_, versions) => ({ version: versions.reportLink! }),
  'rollouts.$rollout.expected': (_, versions) => ({ expectedOn: '2026-05-20', version: versions.rollout! }),
  'rollouts.$rollout.live': (_, versions) => ({ liveOn: '2026-03-02', version: versions.rollout! }),
  'scenarios.$scenario.adopt': ({ scenario }) => ({ scenarioId: scenario!, version: '1' }),
  'scenarios.$scenario.discard': ({ scenario }) => ({ scenarioId: scenario!, version: '1' }),
  'scenarios.$scenario.rename': ({ scenario }) => ({ scenarioId: scenario!, version: '1', name: 'Faster', note: '' }),
  'scenarios.$scenario.save': ({ scenario, planChange }) => ({
    scenarioId: scenario!,
    version: '1',
    change: planChange!,
  }),
  'scenarios.new': ({ planChange }) => ({ name: 'Slower', note: '', change: planChange! }),
  'settings.calendar': (_, versions) => ({ 'weekend[]': '7', holidaySource: 'CN', version: versions.programme! }),
  'settings.calendar.days': () => ({ day: '2026-05-05', kind: 'working', note: '' }),
  'settings.calendar_.days.$day.remove': () => ({}),
  'settings.checklist_.new': () => ITEM,
  'settings.gates_.$kind': () => ({ 'asked[]': 'noBlockers', version: '0' }),
  'settings.people': ({ personId }) => ({ personId: personId!, role: 'operations', unitId: '' }),
  'settings.people_.$member.remove': () => ({}),
  'settings.programme': (_, versions) => ({
    nameZh: '新名',
    nameEn: '',
    coordinatorKind: 'processOffice',
    timeZone: 'Asia/Shanghai',
    ...THRESHOLDS,
    enablementHalfLife: '120',
    version: versions.programme!,
  }),
  'sub-processes_.$code_.checklist_.new': () => ITEM,
  'sub-processes_.$code_.dependencies': ({ otherSubProcessId }) => ({
    predecessorId: otherSubProcessId!,
    predecessorStep: 'design',
    successorStep: 'design',
    lagDays: '1',
  }),
  'sub-processes_.$code_.dependencies_.$dependency.lag': () => ({ lagDays: '3', version: '0' }),
  'sub-processes_.$code_.dependencies_.$dependency.removal': () => ({ version: '0' }),
  'sub-processes_.$code_.ownership': (_, versions) => ({ ownerId: '', deputyId: '', version: versions.subProcess! }),
  'sub-processes_.$code_.steps.$step.dates': (_, versions) => ({
    plannedStart: '2026-03-02',
    plannedEnd: '2026-04-03',
    slipReason: 'Later data',
    version: versions.step!,
  }),
  'sub-processes_.$code_.steps.$step.finish': (_, { step: version }) => ({ on: '2026-03-06', version: version! }),
  'sub-processes_.$code_.steps.$step.start': (_, { step: version }) => ({ on: '2026-03-03', version: version! }),
  'tailoring.$code': ({ practiceKey }) => ({ practiceKey: practiceKey!, decision: 'adopt', version: '0' }),
  'tailoring.changes': ({ edition }, versions) => ({ edition: edition!, version: versions.programme! }),
  'views.$view.edit': () => ({ name: 'By owner', isShared: 'on', version: '1' }),
  'views.$view.remove': () => ({ version: '1' }),
  'views.new': () => ({ room: 'roadmap', query: 'group=owner', name: 'Mine' }),
  'waves.$wave.archive': (_, versions) => ({ version: versions.wave! }),
  'waves.$wave.commit': (_, versions) => ({ version: versions.wave! }),
  'waves.$wave.edit': (_, versions) => ({
    ...WAVE,
    'afterWaveIds[]': '',
    'lagDays[]': '0',
    slipReason: '',
    version: versions.wave!,
  }),
  'waves.$wave.lessons.$lesson': () => ({ use: 'taken', note: 'In the handbook', version: '0' }),
  'waves.$wave.results.$result': (_, versions) => ({ ...RESULT, version: versions.result! }),
  'waves.$wave.results.$result_.removal': (_, versions) => ({ version: versions.result! }),
  'waves.$wave.results.new': ({ subProcessId }) => ({ ...RESULT, subProcessId: subProcessId! }),
  'waves.$wave.scope': (_, versions) => ({ version: versions.wave! }),
  'notifications.$notice.open': () => ({}),
  'notifications.read': ({ notice }) => ({ upTo: notice! }),
  'waves.new': () => ({ ...WAVE, 'afterWaveIds[]': '', 'lagDays[]': '0' }),
}

/** What has to be so before a form can be sent, where the programme of these ids is further on. */
export const BEFOREHAND: Readonly<Record<string, (db: Db, ids: Ids) => Promise<void>>> = {
  'rollouts.$rollout.live': async (db, ids) => {
    const [row] = await db.read
      .select()
      .from(rollout)
      .where(eq(rollout.id, Number(ids.rollout)))
    await makeGateSaid(db, { programmeId: row!.programmeId, waveId: row!.waveId })
  },
  'checklist.$item_.restore': (db, ids) =>
    db.write(async (tx) => {
      const retired = { retiredOn: '2026-03-01' }
      await tx
        .update(checklistItem)
        .set(retired)
        .where(eq(checklistItem.id, Number(ids.item)))
    }),
  'sub-processes_.$code_.simulation_.issues.$issue_.reopening': (db, ids) =>
    db.write(async (tx) => {
      const closed = { closedOn: '2026-03-02', closing: 'A field more' }
      await tx
        .update(simulationIssue)
        .set(closed)
        .where(eq(simulationIssue.id, Number(ids.issue)))
    }),
  'direction.versions': (db, ids) =>
    db.write(async (tx) => {
      const draft = { state: 'closed' as const }
      await tx
        .update(diagnosis)
        .set(draft)
        .where(eq(diagnosis.id, Number(ids.draftId)))
    }),
  ...BENEFIT_BEFOREHAND,
  ...PILOT_BEFOREHAND,
  ...REPORT_BEFOREHAND,
  ...DESK_BEFOREHAND,
  ...ROLLOUT_BEFOREHAND,
}
