import type { PilotVerdict } from '~/domain/vocabulary'

export interface SamplePilot {
  code: string
  unit: string
  hypothesis: string
  /** In the order they were given; a later one revises the one before. */
  verdicts: readonly { on: number; verdict: PilotVerdict; result: string; until?: number }[]
}

const pass = (on: number, result: string) => ({ on, verdict: 'pass' as const, result })
const extend = (on: number, until: number, result: string) => ({ on, until, verdict: 'extend' as const, result })

export const PILOTS: readonly SamplePilot[] = [
  {
    code: 'LTC-ML-1',
    unit: 'shanghai',
    hypothesis: '把展会、官网和设备巡检三个渠道的线索统一登记后，每月新增有效线索不低于 60 条。',
    verdicts: [pass(-143, '月均新增有效线索从 41 条增加到 68 条，其中巡检渠道贡献 19 条，此前几乎为零。')],
  },
  {
    code: 'LTC-ML-2',
    unit: 'shanghai',
    hypothesis: '线索 2 个工作日内分发到人，一周内接收率达到 85%。',
    verdicts: [pass(-125, '平均分发时长从 6.5 天降到 1.8 天，接收率 88%。')],
  },
  {
    code: 'LTC-ML-3',
    unit: 'chengdu',
    hypothesis: '培育期线索每两周至少一次有效触达，三个月内转机会点率提高 5 个百分点。',
    verdicts: [pass(-104, '转机会点率从 12% 提高到 17%；超过 90 天没有动作的线索由 130 条减到 34 条。')],
  },
  {
    code: 'LTC-MO-1',
    unit: 'shanghai',
    hypothesis: '立项决策（ATI）能在投入售前资源之前筛掉三成没有胜算的机会点。',
    verdicts: [pass(-107, '42 个机会点上会，15 个不予立项；售前人均在手项目从 7 个降到 4 个。')],
  },
  {
    code: 'LTC-MO-2',
    unit: 'chengdu',
    hypothesis:
      'If the account team works out the specification with the customer eight weeks before the tender, half of the tenders carry at least one of our key parameters.',
    verdicts: [
      pass(
        -90,
        'In 11 of 18 tenders (61 %) at least one of our key parameters was in the specification; before, it was 5 of 20.',
      ),
    ],
  },
  {
    code: 'LTC-MO-3',
    unit: 'chengdu',
    hypothesis: '方案、报价、交付和风险一次评审到位，标书周期缩短三分之一，中标率提高 5 个百分点。',
    verdicts: [
      pass(-84, '中标率从 28% 提高到 37%；标书制作周期从 21 天缩短到 13 天；两个项目经投标决策（ATB）主动放弃。'),
    ],
  },
  {
    code: 'LTC-MO-4',
    unit: 'hangzhou',
    hypothesis: '按新合同模板和签约决策（ATC）签约，合同质量得分达到 85 分，且签约周期不变长。',
    verdicts: [
      extend(-67, -46, '只有 4 份合同按新模板签完，法务还在改付款条款，样本不够下结论。'),
      pass(-46, '10 份合同平均 86 分，签约周期 16 天，与原来持平。付款条款例外仍偏多，推行时要盯住。'),
    ],
  },
  {
    code: 'LTC-MCE-1',
    unit: 'beijing',
    hypothesis: '签约后 3 个工作日内完成合同交底会，交底完整率达到 95%。',
    verdicts: [pass(-55, '26 份合同全部在 3 天内交底，完整率 96%；交付返工的咨询电话少了一半。')],
  },
  {
    code: 'LTC-MCE-2',
    unit: 'shanghai',
    hypothesis: '计划、备货、实施和验收同一张计划表，及时交付率从 71% 提高到 85%。',
    verdicts: [],
  },
  {
    code: 'LTC-MCE-3',
    unit: 'chengdu',
    hypothesis: 'Invoicing within two days of acceptance shortens DSO by ten days.',
    verdicts: [
      extend(
        -9,
        3,
        'DSO went from 118 to 112 days, but only one month-end ran with automatic triggers. One more month-end before we decide.',
      ),
    ],
  },
  {
    code: 'MCR-1',
    unit: 'shanghai',
    hypothesis: '前 50 名客户建档并分级后，销售资源投向 A 类客户的比例达到六成。',
    verdicts: [],
  },
  {
    code: 'MCR-2',
    unit: 'chongqing',
    hypothesis: '12 个战略客户画出决策链并定责任人，决策链覆盖率达到 80%。',
    verdicts: [],
  },
]
