import type { ExpertField, Name } from '~/domain/vocabulary'

/** A kind of review that a desk begins with; its service level in working hours. */
export interface ReferenceReviewKind {
  code: string
  name: Name
  triageHours: number
  decisionHours: number
  /** Whether each opportunity is meant to pass it. */
  isExpected: boolean
  fields: readonly ExpertField[]
}

/** The decisions of LTC about an opportunity and its contract, and the review of what is offered. */
export const REFERENCE_REVIEW_KINDS: readonly ReferenceReviewKind[] = [
  {
    code: 'ATI',
    name: { zh: '立项决策', en: 'Authorisation to invest' },
    triageHours: 4,
    decisionHours: 27,
    isExpected: true,
    fields: ['solution', 'commercial'],
  },
  {
    code: 'ATB',
    name: { zh: '投标决策', en: 'Authorisation to bid' },
    triageHours: 4,
    decisionHours: 27,
    isExpected: false,
    fields: ['solution', 'commercial', 'legal', 'delivery'],
  },
  {
    code: 'ATC',
    name: { zh: '签约决策', en: 'Authorisation to contract' },
    triageHours: 4,
    decisionHours: 18,
    isExpected: false,
    fields: ['commercial', 'legal', 'finance', 'delivery'],
  },
  {
    code: 'ATAC',
    name: { zh: '合同变更决策', en: 'Authorisation to amend the contract' },
    triageHours: 4,
    decisionHours: 18,
    isExpected: false,
    fields: ['legal', 'finance', 'delivery'],
  },
  {
    code: 'ATCC',
    name: { zh: '合同关闭决策', en: 'Authorisation to close the contract' },
    triageHours: 9,
    decisionHours: 45,
    isExpected: false,
    fields: ['finance', 'delivery'],
  },
  {
    code: 'SR',
    name: { zh: '方案评审', en: 'Solution review' },
    triageHours: 4,
    decisionHours: 36,
    isExpected: false,
    fields: ['solution', 'delivery', 'supply'],
  },
]
