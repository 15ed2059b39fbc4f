import type { Conflict, ConflictKind } from '~/domain/conflict'
import type { PlanBoard } from '~/domain/plan-board'
import type { Day } from '~/domain/vocabulary'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'

const KINDS: Readonly<Record<ConflictKind, () => string>> = {
  branchTwice: m.planner_kind_branch_twice,
  order: m.planner_kind_order,
  pilot: m.planner_kind_pilot,
  enablement: m.planner_kind_enablement,
  owner: m.planner_kind_owner,
  branch: m.planner_kind_branch,
}

export const conflictKindWord = (kind: ConflictKind) => KINDS[kind]()

/** What people call the things a conflict is about, by their ids. */
export interface BoardNames {
  code: (subProcessId: number) => string
  branch: (unitId: number) => string
  person: (id: number) => string
  wave: (id: number) => number
}

export function boardNames({ subProcesses, branches }: PlanBoard, numbers: ReadonlyMap<number, number>): BoardNames {
  const codes = new Map(subProcesses.map(({ id, code }) => [id, code]))
  const names = new Map(branches.map(({ id, name }) => [id, name]))
  const people = new Map(subProcesses.flatMap(({ owner }) => (owner ? [[owner.id, owner.name] as const] : [])))
  const named = (of: ReadonlyMap<number, Parameters<typeof nameOf>[0]>, id: number) => {
    const name = of.get(id)
    return name ? nameOf(name) : ''
  }
  return {
    code: (id) => codes.get(id) ?? '',
    branch: (id) => named(names, id),
    person: (id) => named(people, id),
    wave: (id) => numbers.get(id) ?? 0,
  }
}

export function conflictSentence(conflict: Conflict, names: BoardNames, today: Day): string {
  const waves = wavesWord(conflict.waveIds, names)
  switch (conflict.kind) {
    case 'branchTwice':
      return m.planner_branch_twice({
        branch: names.branch(conflict.unitId),
        waves,
        range: dayRange(conflict.range, today),
      })
    case 'order':
      return orderSentence(conflict, names, today)
    case 'pilot': {
      const code = names.code(conflict.subProcessId)
      if (conflict.endsOn === null) return m.planner_pilot_stopped({ code, waves })
      return m.planner_pilot_missing({ code, waves, day: shortDay(conflict.endsOn, today) })
    }
    case 'enablement':
      return m.planner_enablement_later({
        code: names.code(conflict.subProcessId),
        waves,
        day: shortDay(conflict.endsOn, today),
      })
    case 'owner':
      return m.planner_owner_over({
        person: names.person(conflict.personId),
        peak: conflict.peak,
        limit: conflict.limit,
        range: dayRange(conflict.range, today),
      })
    case 'branch':
      return m.planner_branch_over({
        branch: names.branch(conflict.unitId),
        peak: conflict.peak,
        limit: conflict.limit,
        range: dayRange(conflict.range, today),
      })
  }
}

/** "waves 2, 3". */
export function wavesWord(ids: readonly number[], names: BoardNames): string {
  const numbers = ids.map(names.wave)
  return m.planner_waves({ count: numbers.length, waves: numbers.join(m.programmes_list_separator()) })
}

function orderSentence(conflict: Extract<Conflict, { kind: 'order' }>, names: BoardNames, today: Day): string {
  if (conflict.of === 'waves') {
    return m.planner_order_waves({
      first: names.wave(conflict.predecessorId),
      follower: names.wave(conflict.successorId),
      endsOn: shortDay(conflict.endsOn, today),
      startsOn: shortDay(conflict.startsOn, today),
    })
  }
  const facts = { first: names.code(conflict.predecessorId), follower: names.code(conflict.successorId) }
  if (conflict.of === 'steps') {
    return m.planner_order_steps({
      ...facts,
      firstStep: stepWord(conflict.predecessorStep),
      followerStep: stepWord(conflict.successorStep),
      endsOn: shortDay(conflict.endsOn, today),
      startsOn: shortDay(conflict.startsOn, today),
    })
  }
  const branches = m.waves_count_branches({ count: new Set(conflict.cells.map(({ unitId }) => unitId)).size })
  return conflict.of === 'missing'
    ? m.planner_order_missing({ ...facts, branches })
    : m.planner_order_rollouts({ ...facts, branches })
}
