import type { Name } from '~/domain/vocabulary'
import type { Chance } from './chance'

/** Those that carry the business first: owners come from them; then process office, operations, digital. */
export const DEPARTMENTS: readonly (Name & { isBusiness: boolean })[] = [
  { zh: '市场部', en: 'Marketing', isBusiness: true },
  { zh: '销售管理部', en: 'Sales Management', isBusiness: true },
  { zh: '大客户部', en: 'Key Accounts', isBusiness: true },
  { zh: '投标与商务部', en: 'Bids & Commercial', isBusiness: true },
  { zh: '交付管理部', en: 'Delivery', isBusiness: true },
  { zh: '财务共享中心', en: 'Finance Shared Services', isBusiness: true },
  { zh: '客户服务部', en: 'Customer Service', isBusiness: true },
  { zh: '流程与变革部', en: 'Process & Change Office', isBusiness: false },
  { zh: '运营团队', en: 'Review Operations', isBusiness: false },
  { zh: '数字化部', en: 'Digital', isBusiness: false },
]

export const REGIONS: readonly (readonly [string, string])[] = [
  ['华东大区', 'East China'],
  ['华南大区', 'South China'],
  ['华中大区', 'Central China'],
  ['华北大区', 'North China'],
  ['东北大区', 'Northeast China'],
  ['西南大区', 'Southwest China'],
  ['西北大区', 'Northwest China'],
  ['海外大区', 'Overseas'],
]

const CITIES =
  '上海 Shanghai,深圳 Shenzhen,武汉 Wuhan,北京 Beijing,沈阳 Shenyang,成都 Chengdu,西安 Xi’an,新加坡 Singapore,杭州 Hangzhou,广州 Guangzhou,长沙 Changsha,天津 Tianjin,大连 Dalian,重庆 Chongqing,兰州 Lanzhou,曼谷 Bangkok,南京 Nanjing,东莞 Dongguan,郑州 Zhengzhou,石家庄 Shijiazhuang,长春 Changchun,昆明 Kunming,银川 Yinchuan,迪拜 Dubai,苏州 Suzhou,佛山 Foshan,南昌 Nanchang,济南 Jinan,哈尔滨 Harbin,贵阳 Guiyang,西宁 Xining,雅加达 Jakarta,宁波 Ningbo,厦门 Xiamen,合肥 Hefei,太原 Taiyuan,吉林 Jilin,绵阳 Mianyang,乌鲁木齐 Urumqi,河内 Hanoi'
    .split(',')
    .map(pair)

const QUARTERS = ['', '东 East', '西 West', '南 South', '北 North'].map(pair)

const SURNAMES =
  '王 Wang,李 Li,张 Zhang,刘 Liu,陈 Chen,杨 Yang,黄 Huang,赵 Zhao,吴 Wu,周 Zhou,徐 Xu,孙 Sun,马 Ma,朱 Zhu,胡 Hu,郭 Guo,何 He,林 Lin,高 Gao,罗 Luo'
    .split(',')
    .map(pair)

const GIVEN_NAMES =
  '伟 Wei,芳 Fang,娜 Na,敏 Min,静 Jing,丽 Li,强 Qiang,磊 Lei,洋 Yang,艳 Yan,勇 Yong,军 Jun,杰 Jie,娟 Juan,涛 Tao,明 Ming,超 Chao,霞 Xia,平 Ping,刚 Gang,子涵 Zihan,宇轩 Yuxuan,欣怡 Xinyi,浩然 Haoran,思远 Siyuan,雨桐 Yutong,嘉琪 Jiaqi,晓东 Xiaodong,志强 Zhiqiang,建华 Jianhua'
    .split(',')
    .map(pair)

/** Different for each of the first two hundred; after them the names are numbered. */
export function branchName(turn: number): Name {
  const city = CITIES[turn % CITIES.length] ?? NOBODY
  const quarter = QUARTERS[Math.floor(turn / CITIES.length) % QUARTERS.length] ?? NOBODY
  const round = Math.floor(turn / (CITIES.length * QUARTERS.length))
  const number = round > 0 ? `${round + 1}` : ''
  return { zh: `${city.zh}${quarter.zh}${number}`, en: [city.en, quarter.en, number].filter(Boolean).join(' ') }
}

/** As in life, some share their name. */
export function personName(turn: number, chance: Chance): Name {
  const surname = SURNAMES[turn % SURNAMES.length] ?? NOBODY
  const given = chance.of(GIVEN_NAMES)
  return { zh: `${surname.zh}${given.zh}`, en: `${surname.en} ${given.en}` }
}

const NOBODY: Name = { zh: '', en: '' }

function pair(words: string): Name {
  const [zh = '', ...en] = words.split(' ')
  return { zh, en: en.join(' ') }
}
