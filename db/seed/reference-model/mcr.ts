import type { ReferenceGroup, ReferenceSubProcess } from './types'

const RELATIONSHIPS: ReferenceGroup = { code: 'CR', name: { zh: '客户关系', en: 'Customer relationships' } }

/** Manage Client Relationships 管理客户关系. No official list is public; this grouping is the product's own. */
export const MCR_SUB_PROCESSES: readonly ReferenceSubProcess[] = [
  {
    code: 'MCR-1',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '客户档案与分级', en: 'Customer profile and segmentation' },
    purpose: {
      zh: '客户信息建档共享，按价值分级，把有限的资源投向最重要的客户。',
      en: 'Keep one shared picture of every customer and grade them, so that effort goes where it matters most.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'profile-completeness',
        name: { zh: '客户档案完整率', en: 'Profile completeness' },
        unit: 'percent',
        better: 'up',
      },
      {
        code: 'regraded-on-time',
        name: { zh: '客户级别按时复评率', en: 'Regraded on time' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
  {
    code: 'MCR-2',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '客户关系规划', en: 'Relationship planning' },
    purpose: {
      zh: '看清客户的决策链和关系现状，定目标、定策略、定责任人，客户关系有计划地建。',
      en: 'Map who decides at the customer and where we stand, then set goals and name who builds which relationship.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'decision-chain-coverage',
        name: { zh: '决策链覆盖率', en: 'Decision-chain coverage' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
  {
    code: 'MCR-3',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '关键客户关系', en: 'Key (decision-maker) relationships' },
    purpose: {
      zh: '与决策人建立信任，关键时刻得到支持。',
      en: 'Earn the trust of the people who decide, so that their support is there when it counts.',
    },
    decisionPoints: [],
    kpis: [
      { code: 'key-support-level', name: { zh: '关键客户支持度', en: 'Support level' }, unit: 'score', better: 'up' },
    ],
  },
  {
    code: 'MCR-4',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '组织客户关系', en: 'Organisational relationships' },
    purpose: {
      zh: '公司与公司之间高层互访、战略对齐，关系不因人员变动而断。',
      en: 'Align company with company, from the top down, so that the relationship outlives any one person.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'strategic-fit-level',
        name: { zh: '战略匹配度', en: 'Strategic fit level' },
        unit: 'score',
        better: 'up',
      },
    ],
  },
  {
    code: 'MCR-5',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '普遍客户关系', en: 'General relationships' },
    purpose: {
      zh: '和客户各部门、各层级的日常交往做到位，营造良好口碑和合作氛围。',
      en: 'Be well regarded by the many people at the customer who use, maintain, buy and pay.',
    },
    decisionPoints: [],
    kpis: [
      { code: 'general-favourability', name: { zh: '客户好感度', en: 'Favourability' }, unit: 'score', better: 'up' },
    ],
  },
  {
    code: 'MCR-6',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '客户接触活动', en: 'Contact activities' },
    purpose: {
      zh: '拜访、交流、考察等活动有目的、有准备、有跟进，每次接触都推进关系。',
      en: 'Make each visit, workshop and site tour purposeful, prepared and followed up, so that it moves things on.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'effective-visits',
        name: { zh: '有效拜访次数', en: 'Effective visits' },
        unit: 'count',
        per: 'month',
        better: 'up',
      },
    ],
  },
  {
    code: 'MCR-7',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '客户期望与满意度管理', en: 'Expectations and satisfaction' },
    purpose: {
      zh: '主动了解客户期望，闭环解决问题，让客户的声音真正推动改进。',
      en: 'Learn what customers expect, close their issues and let what they say change how we work.',
    },
    decisionPoints: [],
    kpis: [
      { code: 'customer-satisfaction', name: { zh: '客户满意度', en: 'Satisfaction' }, unit: 'score', better: 'up' },
      { code: 'issue-closure', name: { zh: '客户问题关闭率', en: 'Issue closure' }, unit: 'percent', better: 'up' },
    ],
  },
  {
    code: 'MCR-8',
    track: 'MCR',
    group: RELATIONSHIPS,
    name: { zh: '战略合作与联合创新', en: 'Strategic cooperation and joint innovation' },
    purpose: {
      zh: '与战略客户共同投入、联合创新，从买卖关系走向长期伙伴。',
      en: 'Invest and innovate together with strategic customers, and turn buyers into lasting partners.',
    },
    decisionPoints: [],
    kpis: [
      {
        code: 'joint-projects-funded',
        name: { zh: '获批投入的联合项目数', en: 'Joint projects funded' },
        unit: 'count',
        better: 'up',
      },
      {
        code: 'repeat-revenue-share',
        name: { zh: '老客户收入占比', en: 'Repeat revenue share' },
        unit: 'percent',
        better: 'up',
      },
    ],
  },
]
