import { plainWord } from './pasted-table'
import { AUDIENCES, type Audience, ENABLEMENT_KINDS, type EnablementKind } from './vocabulary'

/** What people write for roles and kinds of activity in spreadsheets and exam systems, in either language. */

const AUDIENCE_WORDS: Readonly<Record<Audience, readonly string[]>> = {
  sales: ['销售', '销售人员', 'sales people', 'salespeople', 'account manager', '客户经理'],
  presales: ['售前', '售前人员', '解决方案', 'pre-sales', 'solution'],
  delivery: ['交付', '交付人员', '服务交付', 'service'],
  finance: ['财务', '财务人员', '财经'],
  managers: ['管理者', '干部', '主管', '管理人员', 'management', 'manager', 'leaders'],
  experts: ['评审专家', '专家', 'review experts', 'reviewers', 'expert'],
}

const KIND_WORDS: Readonly<Record<EnablementKind, readonly string[]>> = {
  talk: ['宣讲', '宣贯', '宣讲会', '讲座', 'presentation', 'roadshow'],
  course: ['培训', '课程', '培训课', 'training', 'class'],
  contest: ['竞赛', '技能竞赛', '比武', '技能比武', 'skill contest', 'competition'],
  exam: ['考试', '认证', '测试', '认证考试', 'test', 'examination', 'quiz'],
  media: ['内部媒体', '媒体', '内刊', '推文', '公众号', 'internal media', 'article', 'newsletter'],
}

const byWord = <T extends string>(all: readonly T[], words: Readonly<Record<T, readonly string[]>>) =>
  new Map(all.flatMap((one) => [one, ...words[one]].map((word) => [plainWord(word), one] as const)))

const AUDIENCE_BY_WORD = byWord(AUDIENCES, AUDIENCE_WORDS)
const KIND_BY_WORD = byWord(ENABLEMENT_KINDS, KIND_WORDS)

export const audienceWritten = (cell: string): Audience | null => AUDIENCE_BY_WORD.get(plainWord(cell)) ?? null
export const kindWritten = (cell: string): EnablementKind | null => KIND_BY_WORD.get(plainWord(cell)) ?? null
