/** What people want to hear of: how the feed is filtered. */
export const ACTIVITY_KINDS = [
  'checks',
  'plan',
  'gates',
  'pilots',
  'rollout',
  'enablement',
  'reviews',
  'benefits',
  'register',
  'comments',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** How a change of the log is told to everybody. */
export interface Telling {
  kind: ActivityKind
  /** What it was done to, as the log names it; what it did beside that is not told. */
  entity: string
  /** The field whose new value the sentence holds, where it changed. */
  field: string | null
  /** Taken over from a table or another system: one change may hold thousands of things, and is told as one. */
  isBulk: boolean
}

const telling = (kind: ActivityKind, entity: string, field: string | null = null): Telling => ({
  ...{ kind, entity, field },
  isBulk: false,
})
const bulk = (kind: ActivityKind, entity: string): Telling => ({ kind, entity, field: null, isBulk: true })

/**
 * The changes that everybody in a programme is told of, by the verb under which the log keeps them. Closed by default:
 * what is not here is told to nobody, so that a new kind of change is not told before somebody has thought of it.
 * Left out on purpose: people, roles and passwords; who has muted what; private views; the single answers of leaders;
 * scenarios that nobody has adopted; confirmations that were taken back; and how the programme, its desk and its keys are
 * set up.
 */
export const TELLINGS = {
  updateCheck: telling('checks', 'readinessCheck', 'status'),
  updateChecks: telling('checks', 'readinessCheck'),
  confirmUnchanged: telling('checks', 'readinessCheck'),
  assignCheck: telling('checks', 'readinessCheck', 'assigneeId'),
  addEvidence: telling('checks', 'evidenceFile'),

  createWave: telling('plan', 'wave'),
  updateWave: telling('plan', 'wave'),
  commitWave: telling('plan', 'wave'),
  setScope: telling('plan', 'rollout'),
  expectGoLive: telling('plan', 'rollout'),
  recordGoLive: telling('plan', 'rollout'),
  startStep: telling('plan', 'step'),
  finishStep: telling('plan', 'step'),
  rescheduleStep: telling('plan', 'step'),
  assignOwner: telling('plan', 'subProcess', 'ownerId'),
  applyPlan: telling('plan', 'step'),
  undoPlan: telling('plan', 'step'),
  adoptScenario: telling('plan', 'step'),

  requestGate: telling('gates', 'gateRequest'),
  withdrawRequest: telling('gates', 'gateRequest'),
  decideGate: telling('gates', 'gateDecision', 'decision'),
  closeHold: telling('gates', 'gateHold'),
  renewHold: telling('gates', 'gateHold'),

  startPilot: telling('pilots', 'pilot'),
  updatePilot: telling('pilots', 'pilot'),
  decidePilot: telling('pilots', 'pilot', 'verdict'),
  recordCriterion: telling('pilots', 'pilotCriterion'),
  addNote: telling('pilots', 'pilotNote'),
  addLesson: telling('pilots', 'lesson'),
  walkCase: telling('pilots', 'simulationCase'),
  addIssue: telling('pilots', 'simulationIssue'),
  closeIssue: telling('pilots', 'simulationIssue'),

  confirmLive: telling('rollout', 'liveConfirmation'),
  scoreMaturity: telling('rollout', 'maturityScore'),
  recordUsage: bulk('rollout', 'usageReading'),

  planActivity: telling('enablement', 'enablementActivity'),
  editActivity: telling('enablement', 'enablementActivity'),
  cancelActivity: telling('enablement', 'enablementActivity'),
  recordResults: telling('enablement', 'enablementAudience'),
  importResults: bulk('enablement', 'enablementAudience'),

  requestReview: telling('reviews', 'review'),
  triageReview: telling('reviews', 'review', 'leadId'),
  scheduleMeeting: telling('reviews', 'review'),
  decideReview: telling('reviews', 'review', 'decision'),
  resumeReview: telling('reviews', 'review'),
  closeReview: telling('reviews', 'review'),
  withdrawReview: telling('reviews', 'review'),
  addFollowUp: telling('reviews', 'reviewFollowUp', 'ownerId'),
  closeFollowUp: telling('reviews', 'reviewFollowUp'),
  setOpportunities: bulk('reviews', 'opportunityCount'),

  addKpi: telling('benefits', 'kpi'),
  addReferenceKpis: bulk('benefits', 'kpi'),
  updateKpi: telling('benefits', 'kpi'),
  archiveKpi: telling('benefits', 'kpi'),
  recordReadings: telling('benefits', 'kpiReading'),
  importReadings: bulk('benefits', 'kpiReading'),

  addEntry: telling('register', 'registerEntry'),
  updateEntry: telling('register', 'registerEntry'),
  closeEntry: telling('register', 'registerEntry'),
  reopenEntry: telling('register', 'registerEntry'),

  addComment: telling('comments', 'comment'),
} as const satisfies Record<string, Telling>
export type ToldVerb = keyof typeof TELLINGS

/** The verbs of a kind, or all that are told. */
export function toldVerbs(kind: ActivityKind | null): ToldVerb[] {
  return verbs().filter((verb) => kind === null || TELLINGS[verb].kind === kind)
}

/** Of these verbs, those whose changes may hold thousands of things. */
export const bulkVerbs = (among: readonly ToldVerb[]) => among.filter((verb) => TELLINGS[verb].isBulk)

/** Whether an event of the log is told to everybody: by what was done and to what. */
export function isTold(event: { verb: string; entity: string }): event is { verb: ToldVerb; entity: string } {
  return verbs().some((verb) => verb === event.verb && TELLINGS[verb].entity === event.entity)
}

const verbs = () => Object.keys(TELLINGS) as ToldVerb[]

/** A row of the log, the newest first. */
export interface LogEvent {
  changeId: string
  verb: string
  entity: string
  entityId: number
  field: string
  to: string | null
}

/** One change as it is told: what it was done to, the first of them by name, and the value its sentence holds. */
export interface Told<E extends LogEvent> {
  verb: ToldVerb
  first: E
  count: number
  value: string | null
}

/**
 * Changes out of the rows of the log, in its order, which holds all rows of a change together. Of several things of one
 * change the one written first stands for all.
 */
export function changesTold<E extends LogEvent>(events: readonly E[]): Told<E>[] {
  const changes = new Map<string, E[]>()
  for (const event of events) {
    if (!isTold(event)) continue
    changes.set(event.changeId, [...(changes.get(event.changeId) ?? []), event])
  }
  return [...changes.values()].flatMap((own): Told<E>[] => {
    const first = own.at(-1)
    if (!first || !isTold(first)) return []
    const { field } = TELLINGS[first.verb]
    const value = own.find((one) => one.entityId === first.entityId && one.field === field)?.to ?? null
    return [{ verb: first.verb, first, count: new Set(own.map(({ entityId }) => entityId)).size, value }]
  })
}
