import type { KpiAim } from '~/domain/vocabulary'

/** Figures as people write them; the seed keeps them in thousandths. */
export type SampleCriterion =
  | {
      kind: 'kpi'
      name: string
      measure: string
      aim: KpiAim
      before: number
      threshold: number
      result: number | null
    }
  | { kind: 'adoption'; name: string; before: number; threshold: number; result: number | null }
  | { kind: 'qualitative'; name: string; isMet: boolean | null; note: string }

export interface PilotStory {
  criteria: readonly SampleCriterion[]
  /** One a week, from the second week on. */
  notes: readonly string[]
  lessons: readonly { text: string; advice: string }[]
}

const up = (name: string, measure: string, before: number, threshold: number, result: number | null) =>
  ({ kind: 'kpi', aim: 'up', name, measure, before, threshold, result }) as const
const down = (name: string, measure: string, before: number, threshold: number, result: number | null) =>
  ({ kind: 'kpi', aim: 'down', name, measure, before, threshold, result }) as const
const used = (name: string, before: number, threshold: number, result: number | null) =>
  ({ kind: 'adoption', name, before, threshold, result }) as const
const holds = (name: string, isMet: boolean | null, note: string) =>
  ({ kind: 'qualitative', name, isMet, note }) as const

/** What the pilots were judged by, what was seen week by week, and what they taught; by sub-process. */
export const PILOT_STORIES: Readonly<Record<string, PilotStory>> = {
  'LTC-ML-1': {
    criteria: [up('月均新增有效线索', '条', 41, 60, 68), used('逐条登记线索的客户经理', 35, 80, 86)],
    notes: [
      '展会线索当天录入，官网线索仍靠市场部每周导一次表。',
      '官网表单接通后，巡检工程师也开始上报，本周多了 6 条。',
      '两名老客户经理还在用自己的表格，部门经理已逐一谈过。',
      '登记率到 86%，例会直接看系统里的清单，不再另做汇总。',
    ],
    lessons: [
      {
        text: '巡检工程师手里的线索最多，却从来没人问他们要。',
        advice: '第一周就把售后服务拉进来，给工程师一个三项内容的手机表单。',
      },
    ],
  },
  'LTC-ML-2': {
    criteria: [down('平均分发时长', '天', 6.5, 2, 1.8), up('一周内接收率', '%', 60, 85, 88)],
    notes: [
      '分发规则按行业和区域定好，争议线索由销售管理部当天裁决。',
      '有 9 条线索两天没人接，都落在休假的客户经理名下。',
      '加了代理人之后没有再积压，分发时长降到 2.1 天。',
      '连续两周在 2 天以内，拒收都写了原因。',
    ],
    lessons: [
      { text: '积压的线索几乎都分给了休假的人。', advice: '推行前先为每位客户经理指定代理人，并在系统里设好。' },
    ],
  },
  'LTC-ML-3': {
    criteria: [
      up('线索转机会点率', '%', 12, 17, 17),
      holds('客户经理认为培育动作不增加负担', true, '访谈 8 人，6 人认为比以前省事。'),
    ],
    notes: [
      '培育节奏定为两周一次，内容由市场部统一准备。',
      '技术短文的打开率远高于产品手册。',
      '超过 90 天无动作的线索清到 52 条。',
      '转化率到 17%，样本 96 条，够下结论。',
    ],
    lessons: [{ text: '客户不看产品手册，看同行怎么解决问题。', advice: '每个行业先备三篇案例短文，再开始培育。' }],
  },
  'LTC-MO-1': {
    criteria: [up('不予立项的机会点占比', '%', 5, 30, 35.7), down('售前人均在手项目', '个', 7, 5, 4)],
    notes: [
      '第一次立项决策会开了三小时，材料太长。',
      '材料压到两页，一次会过 8 个机会点。',
      '销售担心被否，先私下沟通；会上仍否了 4 个。',
      '售前反馈终于有时间做方案。',
    ],
    lessons: [{ text: '决策会的材料越长，决定越慢。', advice: '只收两页材料，超出的不上会。' }],
  },
  'LTC-MO-2': {
    criteria: [
      up('Tenders with one of our key parameters', '%', 25, 50, 61),
      holds(
        'Customers welcome the joint specification work',
        true,
        'Asked in nine of eleven accounts; two had no time.',
      ),
    ],
    notes: [
      'Two account teams have begun; the third waits for its solution engineer.',
      'First joint workshop. The customer brought operations along, which changed half of the parameters.',
      'Six specifications under way. Eight weeks before the tender is late for public customers.',
      'Eleven of eighteen tenders carry a parameter of ours.',
    ],
    lessons: [
      {
        text: 'Public customers fix their specification twelve weeks before the tender, not eight.',
        advice: 'Begin with public customers first, at least twelve weeks ahead.',
      },
    ],
  },
  'LTC-MO-3': {
    criteria: [
      up('中标率', '%', 28, 33, 37),
      down('标书制作周期', '天', 21, 14, 13),
      used('走一次评审的标书', 0, 90, 93),
    ],
    notes: [
      '交付和法务第一次与售前同桌评审，当场改了付款节点。',
      '标书周期 16 天，瓶颈在成本测算。',
      '成本模板按产品线拆好，测算从 4 天降到 1 天半。',
      '投标决策放弃了两个项目，团队没有异议。',
    ],
    lessons: [
      { text: '周期主要耗在成本测算，不在写标书。', advice: '推行前先把本分支机构常用产品线的成本模板备好。' },
      { text: '评审会少了交付就要重开。', advice: '交付代表不到场，评审改期。' },
    ],
  },
  'LTC-MO-4': {
    criteria: [
      up('合同质量得分', '分', 71, 85, 86),
      down('签约周期', '天', 16, 16, 16),
      holds('法务认可模板无需逐份修改', false, '付款条款例外仍占三成，要逐份看。'),
    ],
    notes: [
      '首份合同按新模板签完，付款条款改了四处。',
      '法务重写付款条款，试点暂用第二版模板。',
      '本周签完 3 份，质量分 84。',
      '第 10 份签完，周期与原来持平。',
      '例外条款集中在两家大客户，已列清单。',
    ],
    lessons: [
      {
        text: '付款条款的例外集中在少数大客户，模板再改也没用。',
        advice: '推行前与法务约定例外清单，清单内的由分支负责人批，其余一律走模板。',
      },
    ],
  },
  'LTC-MCE-1': {
    criteria: [up('交底完整率', '%', 70, 95, 96), up('3 天内交底的合同', '%', 40, 95, 100)],
    notes: [
      '交底会定在签约后第二天，线上开。',
      '清单 18 项，交付说其中 5 项没用，已删。',
      '连续 12 份合同都在 3 天内。',
      '交付的咨询电话少了一半。',
    ],
    lessons: [{ text: '交底清单太长，大家就都打勾。', advice: '用 13 项的清单，缺项必须写原因。' }],
  },
  'LTC-MCE-2': {
    criteria: [up('及时交付率', '%', 71, 85, 82), used('用同一张计划表的项目', 0, 80, 74)],
    notes: [
      '四个项目并到一张计划表，备货与实施第一次对上日期。',
      '采购的交期数据每周才更新一次，计划总是慢一步。',
      '采购改为每天更新，及时交付率升到 79%。',
      '两个老项目仍各做各的表，下周并入。',
      '本周 82%，离目标还差 3 个百分点。',
    ],
    lessons: [{ text: '采购交期不每天更新，计划表就没人信。', advice: '先约定采购每天更新交期，再推计划表。' }],
  },
  'LTC-MCE-3': {
    criteria: [
      down('DSO', 'days', 118, 108, 112),
      up('Invoices within two days of acceptance', '%', 30, 90, 88),
      holds('Finance trusts the automatic trigger', null, ''),
    ],
    notes: [
      'Invoices still by hand: the trigger from acceptance is not live.',
      'First automatic invoices. Three bounced, the acceptance had no purchase order number.',
      'The order number is now mandatory in the acceptance form.',
      'First month-end with the trigger: 112 days.',
      'Finance checks every tenth invoice only.',
    ],
    lessons: [
      {
        text: 'An acceptance without a purchase order number stops the invoice, and nobody notices for days.',
        advice: 'Make the order number mandatory in the acceptance form before the trigger goes live.',
      },
    ],
  },
  'MCR-1': {
    criteria: [up('投向 A 类客户的销售工时', '%', 38, 60, 52), used('完成建档的前 50 名客户', 10, 100, 92)],
    notes: [
      '建档字段从 60 个压到 22 个，客户经理才肯填。',
      '分级标准吵了一周：按收入还是按潜力？定为两者各半。',
      '46 家建档完成，其中 11 家的级别与直觉相反。',
      '工时占比升到 52%。',
    ],
    lessons: [
      { text: '按收入分级会漏掉增长最快的客户。', advice: '分级时收入和潜力各占一半，分支负责人复核前 20 名。' },
    ],
  },
  'MCR-2': {
    criteria: [up('决策链覆盖率', '%', 45, 80, null), holds('每条关系都有责任人', null, '')],
    notes: ['12 家战略客户选定，先画出 3 家的决策链。'],
    lessons: [],
  },
}
