import type { UnitKind } from '~/domain/vocabulary'

export interface SampleUnit {
  key: string
  parent: string | null
  kind: UnitKind
  isBusiness: boolean
  zh: string
  en: string
}

const department = (key: string, isBusiness: boolean, zh: string, en: string): SampleUnit => ({
  key,
  parent: 'hengchuan',
  kind: 'department',
  isBusiness,
  zh,
  en,
})

const region = (key: string, zh: string, en: string): SampleUnit => ({
  key,
  parent: 'hengchuan',
  kind: 'region',
  isBusiness: true,
  zh,
  en,
})

const branch = (key: string, parent: string, zh: string, en: string): SampleUnit => ({
  key,
  parent,
  kind: 'branch',
  isBusiness: true,
  zh,
  en,
})

/** The company's tree, parents before their children. */
export const UNITS: readonly SampleUnit[] = [
  { key: 'hengchuan', parent: null, kind: 'company', isBusiness: false, zh: '恒川装备', en: 'Hengchuan Equipment' },
  department('marketing', true, '市场部', 'Marketing'),
  department('sales', true, '销售管理部', 'Sales Management'),
  department('keyAccounts', true, '大客户部', 'Key Accounts'),
  department('bids', true, '投标与商务部', 'Bids & Commercial'),
  department('delivery', true, '交付管理部', 'Delivery'),
  department('finance', true, '财务共享中心', 'Finance Shared Services'),
  department('service', true, '客户服务部', 'Customer Service'),
  department('processOffice', false, '流程与变革部', 'Process & Change Office'),
  department('digital', false, '数字化部', 'Digital'),
  department('operations', false, '运营团队', 'Review Operations'),
  region('east', '华东大区', 'East China'),
  branch('shanghai', 'east', '上海', 'Shanghai'),
  branch('hangzhou', 'east', '杭州', 'Hangzhou'),
  branch('nanjing', 'east', '南京', 'Nanjing'),
  branch('suzhou', 'east', '苏州', 'Suzhou'),
  region('north', '北方大区', 'North China'),
  branch('beijing', 'north', '北京', 'Beijing'),
  branch('tianjin', 'north', '天津', 'Tianjin'),
  branch('shenyang', 'north', '沈阳', 'Shenyang'),
  branch('jinan', 'north', '济南', 'Jinan'),
  region('west', '西部大区', 'West China'),
  branch('chengdu', 'west', '成都', 'Chengdu'),
  branch('chongqing', 'west', '重庆', 'Chongqing'),
  branch('xian', 'west', '西安', "Xi'an"),
  branch('kunming', 'west', '昆明', 'Kunming'),
]
