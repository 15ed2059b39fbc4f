import type { Name, Track } from '~/domain/vocabulary'

/** A sign that speaks for one of the tracks, as a diagnosis starts with it. */
export interface ReferenceSymptom {
  track: Track
  name: Name
  weight: number
}

const of =
  (track: Track) =>
  (weight: number, zh: string, en: string): ReferenceSymptom => ({ track, weight, name: { zh, en } })
const ltc = of('LTC')
const mcr = of('MCR')

/** Which of them is heard in a company tells whether to break its walls first, or to win its customers first. */
export const REFERENCE_SYMPTOMS: readonly ReferenceSymptom[] = [
  ltc(3, '机会来了，却丢在公司内部', 'Opportunities come but are lost inside the company'),
  ltc(3, '部门之间交接不畅，常掉链子', 'Hand-overs between departments fail'),
  ltc(2, '合同质量差，交付常有争议', 'Contract quality or delivery disputes'),
  ltc(2, '回款慢', 'Cash comes late'),
  ltc(2, '规则、职责或考核相互矛盾', 'Rules, roles or targets contradict each other'),
  ltc(2, '端到端流程无人负责', 'Nobody owns the flow end to end'),
  mcr(3, '新线索太少', 'Too few new leads'),
  mcr(3, '老客户订单减少', 'Existing customers order less'),
  mcr(2, '不认识客户决策人，或对方不支持', 'Decision makers unknown or not supportive'),
  mcr(1, '每月客户接触太少', 'Few customer contacts a month'),
  mcr(2, '需要尽快见到成效', 'Quick, visible results are needed'),
  mcr(2, '部门协作没有大的障碍', 'Departments work together well enough'),
]
