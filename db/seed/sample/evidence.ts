import type { Dimension } from '~/domain/vocabulary'

interface Evidence {
  note: string
  link?: string
}

const DOCUMENTS = 'https://docs.hengchuan.example'

/** What people put down as evidence, by the key of the check's template; in the language of whoever wrote it. */
const EVIDENCE: Readonly<Record<string, readonly Evidence[]>> = {
  'management-rules-published': [
    { note: '管理规定已由总裁办签发，见制度平台。', link: `${DOCUMENTS}/rules/2041` },
    { note: '管理办法 V1.2 已发布，旧办法同日废止。', link: `${DOCUMENTS}/rules/2057` },
    { note: 'Rule signed and published; the old one was withdrawn the same day.', link: `${DOCUMENTS}/rules/2063` },
  ],
  'decision-rights-defined': [
    { note: '授权表已更新：分公司总经理、大区、总部三级，附决策准则。' },
    { note: 'Authority table approved by the president, with criteria for each level.' },
  ],
  'exception-path-agreed': [
    { note: '例外两级升级，48 小时内答复，已写入流程说明。' },
    { note: '大区总经理和流程部门共同受理例外申请。' },
  ],
  'process-documents-signed': [
    { note: '流程说明书、模板和操作指引由责任人签发。', link: `${DOCUMENTS}/process/318` },
    { note: 'Tailored with three branches, signed by the owner.', link: `${DOCUMENTS}/process/325` },
  ],
  'compliance-audit-planned': [{ note: '已列入内审下半年计划。' }, { note: '分公司自查安排在推行后第三个月。' }],
  'targets-aligned': [
    { note: '岗位目标书已重签，流程指标占 20%。', link: `${DOCUMENTS}/hr/targets` },
    { note: '销售和售前的目标书已加入流程指标，由人力资源部备案。' },
  ],
  'recognition-agreed': [{ note: '变革奖金方案已批，季度兑现。' }, { note: 'Quarterly award agreed with the region.' }],
  'appraisal-cycle-updated': [
    { note: '季度考核表已更新，人力资源部确认。' },
    { note: '本季度起按新考核表评分。', link: `${DOCUMENTS}/hr/appraisal` },
  ],
  'no-conflicting-kpi': [
    { note: '与人力资源部逐条核对，无冲突指标。' },
    { note: '原“签单额单项奖”已停用，改按合同质量和回款计奖。' },
  ],
  'owner-active': [
    { note: '任命文件已发，责任人每周主持例会。', link: `${DOCUMENTS}/hr/appointments` },
    { note: 'Appointed by the president; leads the weekly meeting in person.' },
  ],
  'review-experts-listed': [{ note: '专家名单 9 人，含两名大区专家。' }, { note: '评审专家已排班到季度末。' }],
  'roles-staffed': [{ note: '角色清单与在岗人员已核对，全部到位。' }, { note: '缺编的一个岗位由大区借调。' }],
  'operations-support-assigned': [
    { note: '运营团队已指定对口专员。' },
    { note: 'Named contact in Review Operations.' },
  ],
  'local-change-lead-named': [{ note: '由分公司副总经理担任，已公示。' }, { note: '变革负责人已参加第三期培训。' }],
  'forms-available': [{ note: '表单已上线，字段与数据字典一致。' }, { note: 'Forms live in the CRM test client.' }],
  'system-tested': [
    { note: '用户验收测试通过，遗留 2 个低级问题。', link: `${DOCUMENTS}/it/uat` },
    { note: 'UAT passed with two minor findings.', link: `${DOCUMENTS}/it/uat` },
  ],
  'data-initialised': [
    { note: '存量客户和机会点数据已导入并抽查 5%。' },
    { note: '在手合同台账已迁移，与财务核对一致。' },
  ],
  'access-granted': [{ note: '账号和权限已按角色开通。' }, { note: '全部用户首次登录成功。' }],
  'usage-measurable': [{ note: '使用看板已上线，按周更新。' }, { note: 'Weekly usage report available.' }],
}

/** What is still missing where something is in work. */
const MISSING: Readonly<Record<Dimension, readonly string[]>> = {
  rules: ['会签中，还差法务和财务两个部门。', 'Draft with the region for comments.'],
  incentives: [
    '人力资源部要求等年度考核方案一起定稿。',
    '大区希望保留签单额指标，方案还在谈。',
    '奖金来源未定，已报营销副总裁。',
    'Proposal sent to HR; the answer is due this month.',
  ],
  organisation: [
    '还缺一名合同专员，正在招聘。',
    '人选已定，等任命文件。',
    'Candidate named, not yet released by the line.',
  ],
  digital: ['接口联调中，预计下周完成。', '历史数据还有重复客户要清理。', 'Roles are being set up in the CRM.'],
}

/** The one that is in the way: targets that pull against the process. */
export const CONFLICTING_TARGETS =
  '华东销售指标与流程冲突：今年的销售指标仍只看签单额，签约决策（ATC）暂缓的合同直接影响个人奖金。需华东大区和人力资源部先改指标。'

export function evidenceFor(templateKey: string, turn: number): Required<Evidence> {
  const known = EVIDENCE[templateKey] ?? []
  const { note, link = '' } = known[turn % Math.max(1, known.length)] ?? { note: '已完成，见会议纪要。' }
  return { note, link }
}

export function missingIn(dimension: Dimension, turn: number): string {
  const known = MISSING[dimension]
  return known[turn % known.length] ?? ''
}
