/** What was walked through, by group; the third case of each fails at first. */
export const SIMULATED: Readonly<
  Record<string, { cases: readonly string[]; failed: string; issue: string; closing: string }>
> = {
  'LTC-ML': {
    cases: [
      '展会收到的名片',
      '官网询价，没有留单位',
      '设备巡检中客户提到扩产',
      '老客户转介绍',
      '两个区域同时报备同一客户',
      '三年前的沉睡线索',
    ],
    failed: '工程师没有录入权限，线索停在口头。',
    issue: '巡检工程师没有录入线索的权限。',
    closing: '开通只录不改的权限，表单压到三项。',
  },
  'LTC-MO': {
    cases: [
      '常规公开招标',
      '最大的集采框架标',
      '客户要求三天内报价',
      '与代理商联合投标',
      '投标前发现付款条件变差',
      '标后谈判降价',
    ],
    failed: '三天内走不完四方评审。',
    issue: '紧急报价没有快速评审的规则。',
    closing: '金额 200 万以下、标准产品的，改为线上并行评审，当天出结论。',
  },
  'LTC-MCE': {
    cases: [
      '标准设备一次交付',
      '分三批交付的产线',
      '客户现场不具备安装条件',
      '验收单漏签',
      '合同变更加了两台设备',
      '部分验收、部分开票',
      '质保期内换件',
    ],
    failed: '不清楚谁通知客户、谁改计划，停了两天。',
    issue: '现场不具备条件时，计划由谁改没有写明。',
    closing: '写明由项目经理当天改计划并通知客户，责任矩阵已更新。',
  },
  MCR: {
    cases: [
      '前十名的战略客户',
      '新建档的 A 类客户',
      '采购负责人换人',
      '客户同时是竞争对手的股东',
      '高层拜访后没有下文',
    ],
    failed: '新负责人没有人对接，旧的决策链仍在用。',
    issue: '客户关键人变动后，决策链没有更新期限。',
    closing: '约定两周内更新决策链，由客户责任人确认。',
  },
}

/** Of the one that is being simulated: what does not work yet. */
export const STILL_OPEN = {
  code: 'LTC-MCE-4',
  text: '合同变更加设备时，原验收单与新增部分怎么对应，系统里没有字段。',
  assignee: 'min.zhao',
} as const
