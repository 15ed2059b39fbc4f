import { daysBetween } from './days'
import type { GateFacts } from './gate-facts'
import { type Finding, notMet, type Outcome, outcomeOf, unknown } from './gate-reason'
import type { SubProcess } from './plan'

/** Criteria about who answers for what, and what they have decided and done. */

/** Every sub-process has an owner from the business (lesson 2). */
export function ownersNamed({ gate }: GateFacts): Outcome {
  return ofEach(gate.subProcesses, ({ code, owner }) => {
    if (owner === null) return [notMet({ code: 'ownerMissing', subProcess: code })]
    return owner.isBusiness ? [] : [notMet({ code: 'ownerNotBusiness', subProcess: code, person: owner.name })]
  })
}

/** Owner or deputy have updated a check within `needed` calendar days; who has not leaves us without knowing. */
export function ownerActive({ gate, today }: GateFacts, needed: number): Outcome {
  return ofEach(gate.subProcesses, ({ code, owner, ownerActiveOn }) => {
    if (owner === null) return [unknown({ code: 'ownerMissing', subProcess: code })]
    const days = ownerActiveOn === null ? null : daysBetween(ownerActiveOn, today)
    if (days !== null && days <= needed) return []
    return [unknown({ code: 'ownerSilent', subProcess: code, person: owner.name, days })]
  })
}

/** Every reference practice has been decided on (lesson 4). */
export function practicesDecided({ gate }: GateFacts): Outcome {
  return ofEach(gate.subProcesses, ({ code, undecidedPractices: count }) =>
    count === 0 ? [] : [notMet({ code: 'practicesUndecided', subProcess: code, count })],
  )
}

/** What is found of each; of none at all, nobody can say anything. */
export function ofEach(subProcesses: readonly SubProcess[], find: (one: SubProcess) => readonly Finding[]): Outcome {
  if (subProcesses.length === 0) return outcomeOf([unknown({ code: 'noSubProcesses' })], [])
  return outcomeOf(subProcesses.flatMap(find), [{ code: 'subProcessesAll', count: subProcesses.length }])
}
