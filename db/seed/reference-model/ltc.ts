import type { ReferenceGroup, ReferenceSubProcess } from './types'

const LEADS: ReferenceGroup = { code: 'ML', name: { zh: '管理线索', en: 'Manage leads' } }
const OPPORTUNITIES: ReferenceGroup = { code: 'MO', name: { zh: '管理机会点', en: 'Manage opportunities' } }
const EXECUTION: ReferenceGroup = { code: 'MCE', name: { zh: '管理合同执行', en: 'Manage contract execution' } }

/** Lead To Cash 从线索到回款, in the order in which a deal passes it. */
export const LTC_SUB_PROCESSES: readonly ReferenceSubProcess[] = [
  {
    code: 'LTC-ML-1',
    track: 'LTC',
    group: LEADS,
    name: { zh: '收集和生成线索', en: 'Collect and generate leads' },
    purpose: {
      zh: '多渠道主动发现客户的痛点和投资计划，让线索源源不断，而不是坐等上门。',
      en: 'Find out early, through many channels, where customers hurt and plan to invest, so that leads keep coming.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'new-qualified-leads',
        name: { zh: '新增有效线索数', en: 'New qualified leads' },
        unit: 'count',
        per: 'month',
        better: 'up',
      },
    ],
  },
  {
    code: 'LTC-ML-2',
    track: 'LTC',
    group: LEADS,
    name: { zh: '验证和分发线索', en: 'Validate and distribute leads' },
    purpose: {
      zh: '判断线索真伪和价值，及时分给最合适的团队，件件有人接。',
      en: 'Tell real leads from noise and hand each to the team best placed to pursue it, before it cools.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'lead-distribution-time',
        name: { zh: '线索分发时长', en: 'Time to distribution' },
        unit: 'days',
        better: 'down',
      },
      { code: 'lead-accepted-share', name: { zh: '线索接收率', en: 'Accepted share' }, unit: 'percent', better: 'up' },
    ],
  },
  {
    code: 'LTC-ML-3',
    track: 'LTC',
    group: LEADS,
    name: { zh: '跟踪和培育线索', en: 'Track and nurture leads' },
    purpose: {
      zh: '持续跟进尚未成熟的线索，激发客户需求，直到能转为机会点或明确关闭。',
      en: 'Stay with leads that are not ripe yet until each becomes an opportunity or is closed on purpose.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'lead-conversion',
        name: { zh: '线索转机会点率', en: 'Lead-to-opportunity conversion' },
        unit: 'percent',
        better: 'up',
      },
      { code: 'lead-age', name: { zh: '线索平均滞留天数', en: 'Lead age' }, unit: 'days', better: 'down' },
    ],
  },
  {
    code: 'LTC-MO-1',
    track: 'LTC',
    group: OPPORTUNITIES,
    name: { zh: '验证机会点', en: 'Validate opportunities' },
    purpose: {
      zh: '看清项目是否真实、值不值得投入，立项后组建铁三角，把资源用在打得赢的机会上。',
      en: 'Decide which opportunities are real and worth pursuing, and put the right team behind those.',
    },
    decisionPoints: [{ code: 'ATI', name: { zh: '立项决策', en: 'Authorisation to invest' } }],
    kpis: [
      {
        code: 'opportunities-with-ati',
        name: { zh: '机会点立项率', en: 'Share of opportunities with ATI' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
  {
    code: 'LTC-MO-2',
    track: 'LTC',
    group: OPPORTUNITIES,
    name: { zh: '标前引导', en: 'Pre-bid guidance' },
    purpose: {
      zh: '在招标文件定稿前与客户共同澄清需求和方案，使我方优势成为客户的选择标准。',
      en: 'Shape needs and solution together with the customer before the tender is written, so that our strengths count.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'specification-influence-rate',
        name: { zh: '招标规格引导成功率', en: 'Specification influence rate' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
  {
    code: 'LTC-MO-3',
    track: 'LTC',
    group: OPPORTUNITIES,
    name: { zh: '制定并提交标书', en: 'Prepare and submit the bid' },
    purpose: {
      zh: '方案、报价、交付和风险一次评审到位，按时交出可赢、可交付、能盈利的标书。',
      en: 'Submit on time a bid that can win, can be delivered and earns money, with solution, price and risk reviewed.',
    },
    decisionPoints: [{ code: 'ATB', name: { zh: '投标决策', en: 'Authorisation to bid' } }],
    kpis: [
      { code: 'bid-lead-time', name: { zh: '标书制作周期', en: 'Bid lead time' }, unit: 'days', better: 'down' },
      { code: 'win-rate', name: { zh: '中标率', en: 'Win rate' }, unit: 'percent', better: 'up' },
    ],
  },
  {
    code: 'LTC-MO-4',
    track: 'LTC',
    group: OPPORTUNITIES,
    name: { zh: '谈判和生成合同', en: 'Negotiate and create the contract' },
    purpose: {
      zh: '守住底线谈成合同，条款清晰、责任明确，为顺利交付和回款打好基础。',
      en: 'Agree a contract whose terms can be delivered, invoiced and collected without later argument.',
    },
    decisionPoints: [{ code: 'ATC', name: { zh: '签约决策', en: 'Authorisation to contract' } }],
    kpis: [
      {
        code: 'contract-quality-score',
        name: { zh: '合同质量得分', en: 'Contract quality score' },
        unit: 'percent',
        better: 'up',
      },
      {
        code: 'signing-forecast-accuracy',
        name: { zh: '签约预测准确率', en: 'Forecast accuracy' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
  {
    code: 'LTC-MCE-1',
    track: 'LTC',
    group: EXECUTION,
    name: { zh: '接收和确认合同/PO', en: 'Receive and confirm the contract or PO' },
    purpose: {
      zh: '把签约时的承诺完整交底给交付、供应和财务，大家按同一份合同开工。',
      en: 'Hand over everything promised at signing to delivery, supply and finance, so that all start from one contract.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'handover-completeness',
        name: { zh: '合同交底完整率', en: 'Hand-over completeness' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
  {
    code: 'LTC-MCE-2',
    track: 'LTC',
    group: EXECUTION,
    name: { zh: '管理交付', en: 'Manage delivery' },
    purpose: {
      zh: '计划、备货、实施和验收环环相扣，按承诺的时间和成本交付。',
      en: 'Plan, supply, build and get accepted as one chain, on the dates and at the cost that were promised.',
    },
    decisionPoints: [],
    kpis: [
      { code: 'on-time-delivery', name: { zh: '及时交付率', en: 'On-time delivery' }, unit: 'percent', better: 'up' },
      {
        code: 'inventory-turnover-days',
        name: { zh: '存货周转天数（ITO）', en: 'Inventory turnover (ITO)' },
        unit: 'days',
        better: 'down',
      },
    ],
  },
  {
    code: 'LTC-MCE-3',
    track: 'LTC',
    group: EXECUTION,
    name: { zh: '管理开票和回款', en: 'Invoice and collect' },
    purpose: {
      zh: '交付触发开票，开票跟踪回款，到期应收有人管、收得回。',
      en: 'Invoice as soon as delivery allows and follow each receivable until the money is in.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'days-sales-outstanding',
        name: { zh: '应收账款周转天数（DSO）', en: 'Days sales outstanding (DSO)' },
        unit: 'days',
        better: 'down',
      },
      {
        code: 'overdue-receivables',
        name: { zh: '逾期应收占比', en: 'Overdue receivables' },
        unit: 'percent',
        better: 'down',
      },
    ],
  },
  {
    code: 'LTC-MCE-4',
    track: 'LTC',
    group: EXECUTION,
    name: { zh: '管理合同/PO变更', en: 'Manage contract and PO changes' },
    purpose: {
      zh: '变更先评估、再决策、后执行，范围、价格和工期同步更新，不做白工。',
      en: 'Assess and decide every change before it is carried out, so that scope, price and dates move together.',
    },
    decisionPoints: [{ code: 'ATAC', name: { zh: '合同变更决策', en: 'Authorisation to amend the contract' } }],
    kpis: [
      { code: 'contract-change-rate', name: { zh: '合同变更率', en: 'Change rate' }, unit: 'percent', better: 'down' },
    ],
  },
  {
    code: 'LTC-MCE-5',
    track: 'LTC',
    group: EXECUTION,
    name: { zh: '管理风险和争议', en: 'Manage risks and disputes' },
    purpose: {
      zh: '履约风险早识别、早应对，争议有人牵头、限期关闭，不拖累回款和客户关系。',
      en: 'See risks early and settle disputes quickly, before they hold up the cash or harm the relationship.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'dispute-closing-time',
        name: { zh: '争议平均关闭时长', en: 'Dispute closing time' },
        unit: 'days',
        better: 'down',
      },
    ],
  },
  {
    code: 'LTC-MCE-6',
    track: 'LTC',
    group: EXECUTION,
    name: { zh: '关闭和评价合同', en: 'Close and evaluate the contract' },
    purpose: {
      zh: '义务履行完毕、款项结清后及时关闭合同，复盘得失，经验用到下一单。',
      en: 'Close contracts once every obligation is met and paid, and carry what was learnt into the next deal.',
    },
    decisionPoints: [{ code: 'ATCC', name: { zh: '合同关闭决策', en: 'Authorisation to close the contract' } }],
    kpis: [
      {
        code: 'contracts-closed-on-time',
        name: { zh: '合同按时关闭率', en: 'Closed on time' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
]
