import type { Role } from '~/domain/vocabulary'

export interface SamplePerson {
  /** Given name and surname, as in the e-mail address. */
  key: string
  zh: string
  en: string
  titleZh: string
  titleEn: string
  unit: string
  /** In the programme; a branch lead leads the branch that is their unit. Null: none. */
  role: Role | 'administrator' | null
}

const ADMINISTRATOR = 'fan.yang'
export const OFFICE = 'yue.lin'

const person = (
  key: string,
  [zh, en]: readonly [string, string],
  [titleZh, titleEn]: readonly [string, string],
  unit: string,
  role: SamplePerson['role'],
): SamplePerson => ({ key, zh, en, titleZh, titleEn, unit, role })

const lead = (key: string, name: readonly [string, string], unit: string): SamplePerson =>
  person(key, name, ['分公司总经理', 'Branch manager'], unit, 'branchLead')

/** The first person of each role is the one that visitors of the sample enter as, so it is the one with most to see. */
export const PEOPLE: readonly SamplePerson[] = [
  person(ADMINISTRATOR, ['杨帆', 'Yang Fan'], ['系统管理员', 'System administrator'], 'digital', 'administrator'),
  person(
    OFFICE,
    ['林悦', 'Lin Yue'],
    ['部长，LTC/MCR 一条龙经理', 'Head, end-to-end manager LTC/MCR'],
    'processOffice',
    'office',
  ),
  person('min.zhao', ['赵敏', 'Zhao Min'], ['投标与商务部部长', 'Head of Bids & Commercial'], 'bids', 'owner'),
  lead('lan.shen', ['沈岚', 'Shen Lan'], 'hangzhou'),
  person('lei.tian', ['田蕾', 'Tian Lei'], ['运营评审经理', 'Review manager'], 'operations', 'operations'),
  person(
    'qiang.gu',
    ['顾强', 'Gu Qiang'],
    ['总裁，变革领导组组长', 'President, programme sponsor'],
    'hengchuan',
    'executive',
  ),

  person('xiao.ma', ['马骁', 'Ma Xiao'], ['变革经理', 'Change manager'], 'processOffice', 'office'),
  person('li.chen', ['陈立', 'Chen Li'], ['市场部部长', 'Head of Marketing'], 'marketing', 'owner'),
  person('hang.zhou', ['周航', 'Zhou Hang'], ['线索运营经理', 'Lead operations manager'], 'marketing', 'owner'),
  person('kai.zheng', ['郑凯', 'Zheng Kai'], ['销售管理部部长', 'Head of Sales Management'], 'sales', 'owner'),
  person('qi.sun', ['孙琪', 'Sun Qi'], ['投标总监', 'Bid director'], 'bids', 'owner'),
  person('fan.wu', ['吴帆', 'Wu Fan'], ['交付管理部部长', 'Head of Delivery'], 'delivery', 'owner'),
  person('jing.he', ['何静', 'He Jing'], ['应收管理总监', 'Receivables director'], 'finance', 'owner'),
  person('min.luo', ['罗敏', 'Luo Min'], ['合同履约经理', 'Contract performance manager'], 'delivery', 'owner'),
  person('wei.tang', ['唐薇', 'Tang Wei'], ['大客户部部长', 'Head of Key Accounts'], 'keyAccounts', 'owner'),
  person('jia.liang', ['梁佳', 'Liang Jia'], ['客户关系总监', 'Client relations director'], 'keyAccounts', 'owner'),
  person('lei.xu', ['徐磊', 'Xu Lei'], ['客户服务部部长', 'Head of Customer Service'], 'service', 'owner'),

  lead('zhou.fang', ['方舟', 'Fang Zhou'], 'shanghai'),
  lead('tao.jiang', ['蒋涛', 'Jiang Tao'], 'nanjing'),
  lead('yao.lu', ['陆瑶', 'Lu Yao'], 'suzhou'),
  lead('yuan.gao', ['高远', 'Gao Yuan'], 'beijing'),
  lead('xue.han', ['韩雪', 'Han Xue'], 'tianjin'),
  lead('lei.song', ['宋磊', 'Song Lei'], 'shenyang'),
  lead('ying.cao', ['曹颖', 'Cao Ying'], 'jinan'),
  lead('lin.deng', ['邓琳', 'Deng Lin'], 'chengdu'),
  lead('yong.peng', ['彭勇', 'Peng Yong'], 'chongqing'),
  lead('hua.bai', ['白桦', 'Bai Hua'], 'xian'),
  lead('ning.duan', ['段宁', 'Duan Ning'], 'kunming'),

  person('feng.shi', ['石峰', 'Shi Feng'], ['运营评审专员', 'Review coordinator'], 'operations', 'operations'),
  person('lan.ye', ['叶澜', 'Ye Lan'], ['营销副总裁', 'Vice president, sales'], 'hengchuan', 'executive'),
  person('hao.ding', ['丁浩', 'Ding Hao'], ['首席财务官', 'Chief financial officer'], 'hengchuan', 'executive'),

  person('shan.huang', ['黄珊', 'Huang Shan'], ['市场活动经理', 'Campaign manager'], 'marketing', 'owner'),
  person('bo.yu', ['余波', 'Yu Bo'], ['商务经理', 'Commercial manager'], 'bids', 'owner'),
  person('yu.feng', ['冯雨', 'Feng Yu'], ['交付项目总监', 'Delivery project director'], 'delivery', 'owner'),
  person('lin.fan', ['范琳', 'Fan Lin'], ['开票与回款主管', 'Invoicing and collection lead'], 'finance', 'owner'),
  person('yue.pan', ['潘越', 'Pan Yue'], ['客户经营经理', 'Account development manager'], 'keyAccounts', 'owner'),

  person('lang.qin', ['秦朗', 'Qin Lang'], ['华东大区总经理', 'General manager, East China'], 'east', null),
  person('jie.ren', ['任杰', 'Ren Jie'], ['北方大区总经理', 'General manager, North China'], 'north', null),
  person('fang.yao', ['姚芳', 'Yao Fang'], ['西部大区总经理', 'General manager, West China'], 'west', null),
  person('ming.he', ['贺明', 'He Ming'], ['业务应用架构师', 'Business applications architect'], 'digital', null),
]

/** Of a branch, by its key. */
export function leadOf(branch: string): string {
  const found = PEOPLE.find((one) => one.role === 'branchLead' && one.unit === branch)
  if (!found) throw new Error(`The sample has no lead of ${branch}`)
  return found.key
}
