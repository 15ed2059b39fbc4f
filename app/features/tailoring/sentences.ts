import type { Coverage } from '~/domain/tailoring'
import type { TailoringDecision } from '~/domain/vocabulary'
import { decisionWord } from '~/i18n/decision-word'
import { m } from '~/i18n/generated/messages'
import type { Register } from './register'

const choices: Readonly<Record<TailoringDecision, () => string>> = {
  adopt: m.tailoring_adopt,
  adapt: m.tailoring_adapt,
  reject: m.tailoring_reject,
  postpone: m.tailoring_postpone,
}

/** What one can choose: "Adopt". */
export const choiceWord = (decision: TailoringDecision) => choices[decision]()

/** How much is decided, and whether something undecided is pressing. */
export function registerHeadline({ whole, pressing }: Register): string {
  if (whole.total === 0) return m.tailoring_headline_none()
  const { total, decided, by } = whole
  if (decided === total) return m.tailoring_headline_all({ total, adopted: by.adopt, adapted: by.adapt })
  return pressing.practices > 0
    ? m.tailoring_headline_pressing({ total, decided, count: pressing.practices, places: pressing.subProcesses })
    : m.tailoring_headline({ total, decided })
}

/** Of one sub-process. */
export function practicesHeadline(name: string, coverage: Coverage): string {
  const { total, decided, undecided, by } = coverage
  if (total === 0) return m.tailoring_of_none({ name })
  if (undecided === 0) return m.tailoring_of_all({ name, total, adopted: by.adopt, adapted: by.adapt })
  return decided === 0 ? m.tailoring_of_nothing({ name, total }) : m.tailoring_of_some({ name, total, undecided })
}

/** For those who listen: each part of the bar in words. */
export function coverageWords({ total, undecided, by }: Coverage): string {
  const parts = (['adopt', 'adapt', 'reject', 'postpone'] as const)
    .filter((decision) => by[decision] > 0)
    .map((decision) => m.tailoring_part({ word: decisionWord(decision), count: by[decision] }))
  const open = undecided > 0 ? [m.tailoring_part({ word: decisionWord(null), count: undecided })] : []
  return total === 0 ? m.tailoring_no_practices() : [...parts, ...open].join(m.tailoring_part_joint())
}
