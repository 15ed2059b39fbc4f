import { and, eq } from 'drizzle-orm'
import { type Month, monthOf, monthsFrom, monthsUntil } from '~/domain/reading-months'
import { addKpi } from '~/features/benefits/commands/add-kpi.server'
import { recordReadings } from '~/features/benefits/commands/record-readings.server'
import { updateKpi } from '~/features/benefits/commands/update-kpi.server'
import type { ChangeContext } from '~/lib/change.server'
import { kpi } from '~db/schema/benefit'
import { KPIS, MONTHS_READ, RECORDED_ON, REPORTING, type SampleKpi } from './benefits'
import { OFFICE } from './people'
import { ROLLOUTS } from './rollouts'
import { PROGRAMME_STARTS, SCHEDULE } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'

/** What each KPI is to reach is set when the programme begins; then its readings are recorded a few months at a time. */
export function benefitDeeds(stage: Stage): Deed[] {
  const { timeline } = stage
  const begun = timeline.day(PROGRAMME_STARTS + 12)
  const months = monthsUntil(monthOf(timeline.today), MONTHS_READ + 1)
  const top = KPIS.filter(({ code }) => code === null).map((one): Deed => {
    return { on: begun, by: OFFICE, act: (context) => addTop(context, stage, one) }
  })
  const goals = KPIS.filter(({ code }) => code !== null).map((one): Deed => {
    return { on: timeline.day(PROGRAMME_STARTS + 15), by: ownerOf(one), act: (context) => setGoal(context, stage, one) }
  })
  const readings = KPIS.flatMap((one) =>
    RECORDED_ON.map((at, turn): Deed => {
      const until = monthOf(timeline.day(at))
      const since = turn === 0 ? '' : monthOf(timeline.day(RECORDED_ON[turn - 1] ?? at))
      const meant = months.filter((month) => month > since && month <= until)
      return { on: timeline.day(at), by: ownerOf(one), act: (context) => record(context, stage, one, meant) }
    }),
  )
  return [...top, ...goals, ...readings]
}

const ownerOf = ({ code }: SampleKpi) => SCHEDULE.find((one) => one.code === code)?.owner ?? OFFICE

async function addTop(context: ChangeContext, stage: Stage, one: SampleKpi): Promise<void> {
  const ownerId = known(stage.people, OFFICE).id
  done(await addKpi(context, { ...factsOf(stage, one), subProcessId: null, ownerId, parentId: null }))
}

async function setGoal(context: ChangeContext, stage: Stage, one: SampleKpi): Promise<void> {
  const row = await rowOf(stage, one.name.zh)
  const parentId = one.drives === null ? null : (await rowOf(stage, one.drives)).id
  done(
    await updateKpi(context, { ...factsOf(stage, one), kpiId: row.id, version: row.version, ownerId: null, parentId }),
  )
}

function factsOf(stage: Stage, { name, measure, aim, baseline, target, targetOn }: SampleKpi) {
  return {
    nameZh: name.zh,
    nameEn: name.en,
    measure,
    aim,
    baseline: Math.round(baseline * 1000),
    target: Math.round(target * 1000),
    targetOn: stage.timeline.day(targetOn),
  }
}

async function record(context: ChangeContext, stage: Stage, one: SampleKpi, months: readonly Month[]): Promise<void> {
  if (months.length === 0) return
  const row = await rowOf(stage, one.name.zh)
  const cells = Object.keys(REPORTING).flatMap((branch) =>
    months.map((month) => ({
      unitId: known(stage.units, branch),
      month,
      value: valueAt(stage, one, branch, month),
      version: 0,
    })),
  )
  done(await recordReadings(context, { kpiId: row.id, source: 'form', cells }))
}

/** Around the baseline; from the month after going live the effect is in. Scatter that repeats itself. */
function valueAt(stage: Stage, one: SampleKpi, branch: string, month: Month): number {
  const live = ROLLOUTS.filter(
    (rollout) => rollout.branch === branch && (one.code === null || rollout.code === one.code),
  )
    .flatMap(({ liveOn }) => liveOn ?? [])
    .sort((a, b) => a - b)[0]
  const since = live === undefined ? 0 : monthsFrom(monthOf(stage.timeline.day(live)), month)
  const settled = Math.max(0, Math.min(1, since))
  const own = (REPORTING[branch] ?? 0) * one.scatter
  const chance = (scattered(`${one.name.zh}${branch}${month}`) + scattered(`${one.name.zh}${month}`) / 2) * one.scatter
  return Math.round((one.baseline + own + chance + one.effect * settled) * 10) * 100
}

/** From −0.5 to 0.5, the same for the same words whatever the day is. */
function scattered(words: string): number {
  // FNV-1a, mixed once more so that neighbouring months differ.
  let hash = 0x811c9dc5
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 - 0.5
}

async function rowOf(stage: Stage, nameZh: string) {
  const [row] = await stage.db.read
    .select({ id: kpi.id, version: kpi.version })
    .from(kpi)
    .where(and(eq(kpi.programmeId, stage.programmeId), eq(kpi.nameZh, nameZh)))
  if (!row) throw new Error(`The sample knows no KPI ${nameZh}`)
  return row
}
