import type { PersonName, Plan, SubProcess } from '~/domain/plan'
import type { SubProcessAssessment } from '~/domain/sub-process'
import { type Name, STATUSES, STEP_KINDS } from '~/domain/vocabulary'
import { currentLocale, nameOf } from '~/i18n/locale'
import { type ListRow, rowOf } from './list-row'
import { type ListView, NO_OWNER, type Sort } from './list-view'

export interface SubProcessList {
  facts: ListFacts
  total: number
  /** Those that the filters leave, in the order asked for; else in the order of the model. */
  rows: ListRow[]
  groups: { code: string; name: Name }[]
  owners: PersonName[]
}

/** What the headline says of all of them, whatever is filtered. */
export interface ListFacts {
  total: number
  /** With an owner from a business unit. */
  owned: number
  /** Off track or blocked. */
  inTrouble: number
}

export function listOf(plan: Plan, assessments: readonly SubProcessAssessment[], view: ListView): SubProcessList {
  const fitting = assessments.filter((one) => fits(one, view))
  const groups = new Map(plan.subProcesses.map(({ group }) => [group.code, group]))
  const owners = new Map(plan.subProcesses.flatMap(({ owner }) => (owner ? [[owner.id, owner]] : [])))
  return {
    facts: factsOf(assessments),
    total: assessments.length,
    rows: inOrder(fitting, view).map(rowOf),
    groups: [...groups.values()],
    owners: [...owners.values()].map(({ id, name }) => ({ id, name })).sort(byText(({ name }) => nameOf(name))),
  }
}

export function factsOf(assessments: readonly SubProcessAssessment[]): ListFacts {
  return {
    total: assessments.length,
    owned: assessments.filter(({ subProcess }) => subProcess.owner?.isBusiness).length,
    inTrouble: assessments.filter(({ status }) => status === 'offTrack' || status === 'blocked').length,
  }
}

function fits({ subProcess, currentStep, status }: SubProcessAssessment, view: ListView): boolean {
  if (view.track !== null && subProcess.track !== view.track) return false
  if (view.group !== null && subProcess.group.code !== view.group) return false
  if (view.owner !== null && ownerKey(subProcess) !== view.owner && String(subProcess.deputy?.id) !== view.owner) {
    return false
  }
  if (view.step !== null && currentStep !== view.step) return false
  if (view.status !== null && status !== view.status) return false
  return view.q === '' || isFound(subProcess, view.q)
}

const ownerKey = ({ owner }: SubProcess) => (owner ? String(owner.id) : NO_OWNER)

/** Every word is found in the code or in a name, of either language. */
function isFound({ code, name, owner, deputy, group }: SubProcess, text: string): boolean {
  const names = [name, group.name, owner?.name, deputy?.name].flatMap((one) => (one ? [one.zh, one.en] : []))
  const content = [code, ...names].join('\n').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => content.includes(word))
}

function inOrder(assessments: readonly SubProcessAssessment[], { sort, dir }: ListView): SubProcessAssessment[] {
  if (sort === null) return [...assessments]
  const ordered = [...assessments].sort(COMPARISONS[sort]())
  return dir === 'asc' ? ordered : ordered.reverse()
}

type Comparison = (a: SubProcessAssessment, b: SubProcessAssessment) => number

/** Sorting keeps the order of the model among equals; going up, what is missing or unknown comes last. */
const COMPARISONS: Readonly<Record<Sort, () => Comparison>> = {
  name: () => byText(({ subProcess }) => subProcess.code),
  owner: () => byText(({ subProcess }) => (subProcess.owner ? nameOf(subProcess.owner.name) : LAST)),
  step: () => byNumber(({ currentStep }) => (currentStep ? STEP_KINDS.indexOf(currentStep) : STEP_KINDS.length)),
  progress: () => byNumber(({ earned }) => earned),
  readiness: () => byNumber(({ level }) => level.share ?? 101),
  gate: () => byText(({ nextGate }) => nextGate?.on ?? LAST),
  status: () => byNumber(({ status }) => STATUSES.indexOf(status)),
}

const LAST = '\uffff'

function byNumber<T>(pick: (item: T) => number): (a: T, b: T) => number {
  return (a, b) => pick(a) - pick(b)
}

function byText<T>(pick: (item: T) => string): (a: T, b: T) => number {
  const { compare } = new Intl.Collator(currentLocale(), { numeric: true })
  return (a, b) => compare(pick(a), pick(b))
}
