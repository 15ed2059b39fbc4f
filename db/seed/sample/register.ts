import type { EntryKind, EntrySubject } from '~/domain/vocabulary'

export interface SampleEntry {
  /** Working days from today. */
  raisedOn: number
  by: string
  kind: EntryKind
  title: string
  description: string
  response: string
  rating: readonly [probability: number | null, impact: number | null]
  owner: string
  dueOn: number | null
  /** What it is about: a sub-process by code, a wave by number, a branch by key. */
  about: readonly (readonly [EntrySubject, string])[]
  /** When somebody looked after it again, and what is done since. */
  touched?: { on: number; response: string; rating?: readonly [number, number] }
  closed?: { on: number; outcome: string }
}

/** What was entered over nine months, in its order. */
export const ENTRIES: readonly SampleEntry[] = [
  {
    raisedOn: -140,
    by: 'li.chen',
    kind: 'dependency',
    title: 'The CRM release with the lead pool has to be live before leads are rolled out',
    description: 'Distribution of leads cannot be measured without it.',
    response: 'Weekly check with the digital team; a spreadsheet as a stopgap for the model branches.',
    rating: [null, 4],
    owner: 'li.chen',
    dueOn: -90,
    about: [['subProcess', 'LTC-ML-2']],
    closed: { on: -84, outcome: 'Released eight days late; the stopgap carried the first two weeks.' },
  },
  {
    raisedOn: -100,
    by: 'yue.lin',
    kind: 'decision',
    title: '第一批只推线索与立项五项，不带投标',
    description: '变革领导组要求第一批见效快、面窄。',
    response: '',
    rating: [null, null],
    owner: 'yue.lin',
    dueOn: -95,
    about: [['wave', '1']],
    closed: { on: -95, outcome: '领导组会议通过。' },
  },
  {
    raisedOn: -99,
    by: 'yue.lin',
    kind: 'assumption',
    title: '样板分支能抽出专职变革负责人',
    description: '推行方案按每个样板分支一名专职负责人测算。',
    response: '与两家分支总经理书面确认人选。',
    rating: [3, 4],
    owner: 'xiao.ma',
    dueOn: -88,
    about: [['wave', '1']],
    closed: { on: -89, outcome: '上海、成都均已任命专职负责人。' },
  },
  {
    raisedOn: -70,
    by: 'yue.lin',
    kind: 'risk',
    title: '销售考核仍按签约额，分支不愿按新流程关停低质线索',
    description: '激励不改，新流程就会被绕开。',
    response: '与人力资源部商定过渡期考核口径，先在第二批试行。',
    rating: [4, 5],
    owner: 'kai.zheng',
    dueOn: 15,
    about: [
      ['subProcess', 'LTC-ML-3'],
      ['wave', '2'],
    ],
    touched: { on: -12, response: '过渡期口径已定稿，等薪酬委员会批准；第二批按新口径试算一个季度。' },
  },
  {
    raisedOn: -60,
    by: 'min.zhao',
    kind: 'issue',
    title: '杭州新旧两套投标考核并行，互相打架',
    description: '旧办法未废止，投标经理无所适从。',
    response: '分公司发文废止旧办法。',
    rating: [null, 4],
    owner: 'min.zhao',
    dueOn: -5,
    about: [
      ['subProcess', 'LTC-MO-4'],
      ['unit', 'hangzhou'],
    ],
    touched: { on: -9, response: '废止文件在会签，卡在分公司办公会。' },
  },
  {
    raisedOn: -52,
    by: 'lei.tian',
    kind: 'risk',
    title: 'Experts for solution reviews are the same five people in every region',
    description: 'When the third wave begins, requests double.',
    response: 'Name and train eight more experts, two in each region.',
    rating: [4, 4],
    owner: 'yue.lin',
    dueOn: 20,
    about: [['wave', '3']],
  },
  {
    raisedOn: -44,
    by: 'xiao.ma',
    kind: 'action',
    title: '给第三批六个分支各定一名宣贯培训联系人',
    description: '',
    response: '名单汇总后发各大区。',
    rating: [null, null],
    owner: 'yue.lin',
    dueOn: -3,
    about: [['wave', '3']],
  },
  {
    raisedOn: -38,
    by: 'wei.tang',
    kind: 'risk',
    title: '大客户部与分支对客户归属口径不一，决策链档案重复建',
    description: '',
    response: '先在两个客户上试行“一客一档”。',
    rating: [3, 3],
    owner: 'wei.tang',
    dueOn: 40,
    about: [['subProcess', 'MCR-2']],
  },
  {
    raisedOn: -30,
    by: 'jing.he',
    kind: 'assumption',
    title: 'Finance closes the month in five working days, so readings can be taken by the tenth',
    description: '',
    response: 'Tried with three branches this quarter.',
    rating: [2, 3],
    owner: 'jing.he',
    dueOn: 30,
    about: [['subProcess', 'LTC-MCE-3']],
    touched: { on: -6, response: 'Two of three branches made it; the third closes on the eighth day.', rating: [3, 3] },
  },
  {
    raisedOn: -22,
    by: 'yao.lu',
    kind: 'issue',
    title: 'Suzhou has lost its change lead to another project',
    description: 'The wave begins in a few weeks and nobody has taken over.',
    response: 'The region names a stand-in.',
    rating: [null, 3],
    owner: 'yao.lu',
    dueOn: 8,
    about: [
      ['unit', 'suzhou'],
      ['wave', '3'],
    ],
  },
  {
    raisedOn: -14,
    by: 'yue.lin',
    kind: 'action',
    title: '请顾强在大区会上讲一次“为什么要改”',
    description: '',
    response: '材料已备，等会议排期。',
    rating: [null, null],
    owner: 'xiao.ma',
    dueOn: 6,
    about: [],
  },
  {
    raisedOn: -8,
    by: 'fan.wu',
    kind: 'risk',
    title: '合同交底模板与 ERP 字段对不上，交付要重录一遍',
    description: '试点两单都重录过。',
    response: '数字化部评估字段映射，两周内给方案。',
    rating: [3, 2],
    owner: 'fan.wu',
    dueOn: 12,
    about: [['subProcess', 'LTC-MCE-1']],
  },
  {
    raisedOn: -5,
    by: 'qi.sun',
    kind: 'risk',
    title: 'Specification influence does not move although five branches are live',
    description: 'The figure stands where it began; the practice may not fit public tenders.',
    response: '',
    rating: [3, 4],
    owner: 'qi.sun',
    dueOn: 18,
    about: [['subProcess', 'LTC-MO-2']],
  },
]
