import { and, eq, inArray } from 'drizzle-orm'
import { isLessonFor } from '~/domain/lessons'
import { mondayOf } from '~/domain/pilot-notes'
import { addCriterion } from '~/features/pilots/commands/add-criterion.server'
import { addLesson } from '~/features/pilots/commands/add-lesson.server'
import { addNote } from '~/features/pilots/commands/add-note.server'
import { decidePilot } from '~/features/pilots/commands/decide-pilot.server'
import { recordCriterion } from '~/features/pilots/commands/record-criterion.server'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { useLesson as answerLesson } from '~/features/pilots/commands/use-lesson.server'
import { lessonsMet } from '~/features/pilots/lessons.server'
import type { ChangeContext } from '~/lib/change.server'
import { pilot, pilotCriterion } from '~db/schema/pilot'
import { rollout, wave } from '~db/schema/wave'
import { OFFICE } from './people'
import { PILOT_STORIES, type SampleCriterion } from './pilot-stories'
import { PILOTS, type SamplePilot } from './pilots'
import { type SampleSubProcess, SCHEDULE } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'
import { spanOf } from './steps.server'

/** Working days between two weekly notes. */
const WEEK = 5
/** Working days before its start on which a pilot is planned: its gate asks for that. */
const PLANNED_BEFORE = 5
/** Working days before the verdict on which the figures are there. */
const MEASURED_BEFORE = 1
/** When the waves that have begun said what they do with the lessons, and the most recent lessons that wait. */
const ANSWERED_ON = -40
const WAVES_ANSWERED = [1, 2] as const

/** The owners say where they try it and what would prove it, note each week, learn, and decide. */
export function pilotDeeds(stage: Stage): Deed[] {
  return [...PILOTS.flatMap((one) => pilotOf(stage, one)), ...WAVES_ANSWERED.map((number) => answers(stage, number))]
}

function pilotOf(stage: Stage, sample: SamplePilot): Deed[] {
  const { code, verdicts } = sample
  const one = SCHEDULE.find((candidate) => candidate.code === code)
  const story = PILOT_STORIES[code]
  if (!one || !story) throw new Error(`The sample plans no pilot of ${code}`)
  const by = one.owner ?? OFFICE
  const [first, last] = spanOf(one, 'pilot')
  const deed = (on: number, act: (context: ChangeContext, id: number) => Promise<unknown>): Deed => ({
    on: stage.timeline.day(on),
    by,
    act: async (context) => void (await act(context, (await rowOf(stage, code)).id)),
  })
  const until = Math.min(last, -1)
  const measuredOn = Math.min(until, verdicts.at(-1)?.on ?? until) - MEASURED_BEFORE
  return [
    { on: stage.timeline.day(first - PLANNED_BEFORE), by, act: (context) => begin(stage, context, sample, one) },
    ...story.notes.map((text, at) =>
      deed(Math.min(first + WEEK * (at + 1), until), async (context, pilotId) =>
        done(await addNote(context, { pilotId, weekOn: mondayOf(dayOf(context)), text })),
      ),
    ),
    deed(measuredOn, (context, pilotId) => measure(stage, context, pilotId, story.criteria)),
    ...story.lessons.map((lesson) =>
      deed(measuredOn, async (context, pilotId) => done(await addLesson(context, { pilotId, ...lesson }))),
    ),
    ...verdicts.map(({ on, verdict, result, until: end }) =>
      deed(on, async (context) => {
        const row = await rowOf(stage, code)
        const extendTo = end === undefined ? null : stage.timeline.day(end)
        const decided = { verdict, result, extendTo, verdictOn: stage.timeline.day(on) }
        done(await decidePilot(context, { pilotId: row.id, version: row.version, ...decided }))
      }),
    ),
  ]
}

/** Those that went on longer were planned with days of their own. */
async function begin(stage: Stage, context: ChangeContext, sample: SamplePilot, { plan }: SampleSubProcess) {
  const isLonger = sample.verdicts.some(({ verdict }) => verdict === 'extend')
  const days = stage.timeline.range(plan.pilot)
  const pilotId = done(
    await startPilot(context, {
      subProcessId: known(stage.subProcesses, sample.code),
      unitId: known(stage.units, sample.unit),
      hypothesis: sample.hypothesis,
      ...(isLonger && { plannedStart: days.start, plannedEnd: days.end }),
    }),
  )
  for (const criterion of PILOT_STORIES[sample.code]?.criteria ?? []) {
    done(await addCriterion(context, { pilotId, ...askedBy(criterion) }))
  }
}

function askedBy(criterion: SampleCriterion) {
  if (criterion.kind === 'qualitative') return { kind: criterion.kind, name: criterion.name }
  const figures = { before: milli(criterion.before), threshold: milli(criterion.threshold) }
  if (criterion.kind === 'adoption') return { kind: criterion.kind, name: criterion.name, ...figures }
  const { kind, name, measure, aim } = criterion
  return { kind, name, measure, aim, ...figures }
}

async function measure(stage: Stage, context: ChangeContext, pilotId: number, criteria: readonly SampleCriterion[]) {
  const rows = await stage.db.read.select().from(pilotCriterion).where(eq(pilotCriterion.pilotId, pilotId))
  for (const [at, criterion] of criteria.entries()) {
    const row = rows.find(({ position }) => position === at)
    if (!row) throw new Error(`The sample asks nothing of pilot ${pilotId} at ${at}`)
    const isInWords = criterion.kind === 'qualitative'
    const result = isInWords || criterion.result === null ? null : milli(criterion.result)
    const said = isInWords ? { isMet: criterion.isMet, note: criterion.note } : { isMet: null, note: '' }
    done(await recordCriterion(context, { criterionId: row.id, version: row.version, result, ...said }))
  }
}

/** The office says for a wave what it takes over; what is learned later waits for an answer. */
function answers(stage: Stage, number: number): Deed {
  const act = async (context: ChangeContext) => {
    const ofNumber = and(eq(wave.programmeId, stage.programmeId), eq(wave.number, number))
    const [row] = await stage.db.read.select().from(wave).where(ofNumber)
    if (!row) throw new Error(`The sample has no wave ${number}`)
    const cells = await stage.db.read
      .select()
      .from(rollout)
      .where(inArray(rollout.waveId, [row.id]))
    const subProcessIds = new Set(cells.map(({ subProcessId }) => subProcessId))
    const met = await lessonsMet(stage.db, row, [...subProcessIds])
    const meant = met.filter((one) => isLessonFor(one, { start: row.plannedStart, subProcessIds }))
    for (const [at, { id: lessonId }] of meant.entries()) {
      const isTaken = at % 4 !== 3
      const note = isTaken ? '已写进推行手册。' : '这一批的分支机构没有这种情况。'
      const use = isTaken ? 'taken' : 'notApplicable'
      done(await answerLesson(context, { lessonId, waveId: row.id, use, note, version: 0 }))
    }
  }
  return { on: stage.timeline.day(ANSWERED_ON), by: OFFICE, act }
}

async function rowOf(stage: Stage, code: string) {
  const [row] = await stage.db.read
    .select()
    .from(pilot)
    .where(eq(pilot.subProcessId, known(stage.subProcesses, code)))
  if (!row) throw new Error(`The sample has no pilot of ${code}`)
  return row
}

const milli = (value: number) => Math.round(value * 1000)
/** The day of a deed, in China, where the sample is told. */
const dayOf = ({ now }: ChangeContext) => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
