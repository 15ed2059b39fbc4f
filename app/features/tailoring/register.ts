import type { PersonName, PersonRef, Plan, SubProcess } from '~/domain/plan'
import { type Coverage, coverageOf, type PracticeInEdition, sumOfCoverage, undecidedReasons } from '~/domain/tailoring'
import type { Day, Name, TailoringDecision, Track } from '~/domain/vocabulary'
import type { RegisterView } from './register-view'

/** One sub-process in the register. */
export interface RegisterRow {
  code: string
  track: Track
  group: { code: string; name: Name }
  name: Name
  owner: PersonRef | null
  /** The gate before the pilot, as planned. */
  gateOn: Day
  hasPilotBegun: boolean
  coverage: Coverage
  /** Something is undecided while the pilot is near or has begun. */
  isPressing: boolean
}

export interface Register {
  /** Of all, whatever is filtered. */
  whole: Coverage
  pressing: { subProcesses: number; practices: number }
  rows: RegisterRow[]
  total: number
  owners: PersonName[]
}

export function registerOf(
  plan: Plan,
  practices: readonly PracticeInEdition[],
  decisions: readonly { subProcessId: number; practiceKey: string; decision: TailoringDecision }[],
  view: RegisterView,
  today: Day,
): Register {
  const rows = plan.subProcesses.map((one) => {
    const own = practices.filter(({ subProcessCode }) => subProcessCode === one.code)
    const ofIt = decisions.filter(({ subProcessId }) => subProcessId === one.id)
    return { one, row: rowOf(one, coverageOf(own, byKey(ofIt)), plan, today) }
  })
  const pressing = rows.filter(({ row }) => row.isPressing)
  const owners = new Map(plan.subProcesses.flatMap(({ owner }) => (owner ? [[owner.id, owner]] : [])))
  return {
    whole: sumOfCoverage(rows.map(({ row }) => row.coverage)),
    pressing: {
      subProcesses: pressing.length,
      practices: pressing.reduce((sum, { row }) => sum + row.coverage.undecided, 0),
    },
    rows: rows.filter(({ one, row }) => fits(one, row, view)).map(({ row }) => row),
    total: rows.length,
    owners: [...owners.values()].map(({ id, name }) => ({ id, name })),
  }
}

function byKey(decisions: readonly { practiceKey: string; decision: TailoringDecision }[]) {
  return new Map(decisions.map(({ practiceKey, decision }) => [practiceKey, decision]))
}

function rowOf(subProcess: SubProcess, coverage: Coverage, plan: Plan, today: Day): RegisterRow {
  const { code, track, group, name, owner, steps } = subProcess
  const pilot = steps.find(({ kind }) => kind === 'pilot')
  const standing = { steps, undecidedPractices: coverage.undecided }
  return {
    code,
    track,
    group,
    name,
    owner,
    gateOn: pilot?.planned.start ?? plan.programme.startOn,
    hasPilotBegun: pilot?.actualStart != null,
    coverage,
    isPressing: undecidedReasons(standing, { dueSoonDays: plan.programme.dueSoonDays, today }).length > 0,
  }
}

function fits({ owner, deputy }: SubProcess, row: RegisterRow, view: RegisterView): boolean {
  if (view.track !== null && row.track !== view.track) return false
  if (view.owner !== null && ![owner?.id, deputy?.id].includes(view.owner)) return false
  return view.show === null || (view.show === 'undecided' ? row.coverage.undecided > 0 : row.coverage.by.postpone > 0)
}
