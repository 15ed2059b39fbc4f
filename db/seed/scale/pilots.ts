import { addDays } from '~/domain/days'
import { mondayOf } from '~/domain/pilot-notes'
import type { StepPlan } from '~/domain/schedule'
import type { Day } from '~/domain/vocabulary'

interface Piloted {
  id: number
  owner: { id: number } | null
  pilotOn: Day | null
  plan: StepPlan
}

const NOTES = 4
const CASES = ['常规订单', '最大的一单', '加急订单', '变更后的订单', '以前总出错的一单']

/** What the owner of a sub-process whose pilot has begun would have kept of it; the pilot has the sub-process's id. */
export function pilotParts(programmeId: number, { id, owner, pilotOn, plan }: Piloted, today: Day) {
  if (owner === null || pilotOn === null) return null
  const of = { programmeId, pilotId: id }
  const isDecided = plan.pilot.end < today
  const measured = { kind: 'kpi' as const, measure: '%', aim: 'up' as const, before: 71_000, threshold: 90_000 }
  const weeks = Array.from({ length: NOTES }, (_, at) => mondayOf(addDays(pilotOn, 7 * at))).filter(
    (day) => day <= today,
  )
  const simulated = { programmeId, subProcessId: id }
  return {
    criteria: [
      { ...of, ...measured, name: '一次通过率', result: isDecided ? 92_000 : null, position: 0 },
      { ...of, kind: 'qualitative' as const, name: '一线认为更省事', isMet: isDecided ? true : null, position: 1 },
    ],
    notes: weeks.map((weekOn, at) => ({ ...of, weekOn, text: `第 ${at + 1} 周：按计划试跑。`, authorId: owner.id })),
    lessons: [{ ...of, text: '数据准备比流程本身花时间。', advice: '推行前两周先核对基础数据。', authorId: owner.id }],
    cases: CASES.map((name, position) => ({
      ...simulated,
      ...{ name, position, walkedOn: plan.simulation.end, outcome: 'passed' as const, version: 2 },
    })),
    issues: [
      {
        ...simulated,
        ...{ text: '变更后的订单没有字段。', assigneeId: owner.id, foundOn: plan.simulation.start, version: 2 },
        ...{ closedOn: plan.simulation.end, closing: '增加字段。' },
      },
    ],
  }
}
