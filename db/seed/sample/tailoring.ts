import type { TailoringDecision } from '~/domain/vocabulary'

/** What the owner of a sub-process made of its n-th practice, from 0; those not named were adopted as they are. */
export interface SampleTailoring {
  nth: number
  decision: TailoringDecision
  reason?: string
  localDesign?: string
  pitfalls?: string
  /** By branch. */
  units?: Readonly<Record<string, string>>
}

const adopt = (nth: number, said: Pick<SampleTailoring, 'pitfalls' | 'units'>): SampleTailoring => {
  return { nth, decision: 'adopt', ...said }
}
const adapt = (nth: number, localDesign: string, said: Partial<SampleTailoring> = {}): SampleTailoring => {
  return { nth, decision: 'adapt', localDesign, ...said }
}
const reject = (nth: number, reason: string): SampleTailoring => ({ nth, decision: 'reject', reason })
const postpone = (nth: number, reason: string): SampleTailoring => ({ nth, decision: 'postpone', reason })

/**
 * What stands out. A sub-process whose pilot has begun has decided all its practices but those in `OPEN`; one before its
 * pilot only as many as `EARLY` says; the others have not begun.
 */
export const TAILORINGS: Readonly<Record<string, readonly SampleTailoring[]>> = {
  'LTC-ML-1': [
    adapt(1, '线索立项后给报线索人记 200 元积分，季度兑换；服务工程师报的线索由服务部长先看一眼再进系统。', {
      reason: '直接发现金要走薪酬审批，积分当月就能兑现。',
      pitfalls: '头一个月有人把老商机当新线索报，查重规则加上“同客户同产品六个月内”后才刹住。',
    }),
    adapt(4, '展会结束次日由市场部统一录入，五个工作日内分完。', {
      reason: '每场展会上千张名片，三天录不完。',
      units: { kunming: '昆明展会少，名片由客户经理当天自己录，不经市场部。' },
    }),
  ],
  'LTC-ML-2': [
    adopt(1, { units: { shenyang: '沈阳没有专职线索台，由销售内勤兼任，每天上午、下午各收一次。' } }),
    adapt(3, '分配规则由销售管理部发布；跨大区的争议由两位大区总经理当日电话商定，报销售管理部备案。', {
      reason: '大区是利润中心，争议让总部裁容易伤和气。',
    }),
    postpone(4, '退回原因编码要等客户系统二期上线，先在备注里写明原因。'),
  ],
  'LTC-ML-3': [
    adapt(1, '只分“跟进”和“培育”两档：跟进由客户经理负责，培育由市场部每两周触达一次。', {
      reason: '三档试了两周，温的和冷的没人分得清。',
    }),
    adopt(4, { pitfalls: '关闭前没有提醒客户经理，试点时误关了 6 条大线索；现在提前 10 天提醒。' }),
  ],
  'LTC-MO-1': [
    adopt(0, { pitfalls: '评审专家起初凭印象打分，把五条准则各写三个例子后，分歧少了一半。' }),
    adapt(2, '合同额 500 万元以上任命完整铁三角；以下由客户责任人兼解决方案责任人，履行责任人在投标前到位。', {
      reason: '交付经理只有 40 人，不可能每个机会点都配专人。',
      units: {
        shanghai: '上海项目集中，300 万元以上就配完整铁三角。',
        kunming: '昆明由分公司总经理兼任客户责任人。',
      },
    }),
  ],
  'LTC-MO-2': [
    reject(
      3,
      'Sales keeps competitor knowledge by customer, in the account plan; a second card for each opportunity would be filled once and never read.',
    ),
    adopt(4, {
      pitfalls: 'Two account managers learnt of the red line only from legal. It is now part of the ATI checklist.',
    }),
  ],
  'LTC-MO-3': [
    adapt(0, '收到招标文件三个工作日内决定投不投，框架招标当天定。', {
      reason: '技术规范书动辄三百页，两天看不完。',
    }),
    adapt(3, '标准产品按目录价打折授权，成套设备按全成本报价；授权表一年一审。'),
    postpone(5, '招标人一般一个月后才给反馈，输赢复盘等客户系统能自动提醒以后再做。'),
  ],
  'LTC-MO-4': [
    adapt(1, '条款分红黄两级：红线找法务，黄线由大区总经理签，其余客户经理可让。', {
      reason: '绿色条款从来没人查，三级反而让人以为都要报批。',
      units: { beijing: '央企客户坚持用自己的模板，北京按“差异清单”逐条标红黄，法务 24 小时内回复。' },
      pitfalls: '模板首版付款条款太硬，法务重写两轮，试跑因此延长。',
    }),
    reject(3, '签约决策（ATC）已逐条看质量，再打一次分只是重复填表。'),
  ],
  'LTC-MCE-1': [
    adapt(0, '五天内移交；进口设备合同允许七天，等外文附件译完。', { reason: '三天对含外文附件的合同不现实。' }),
    adopt(1, {
      pitfalls: '交底会上没有人记口头承诺，首批合同有两笔免费培训漏交；现在由履行责任人当场记录、双方签字。',
    }),
    postpone(3, '要素字段还在与 ERP 对接，先用表格登记。'),
  ],
  'LTC-MCE-2': [
    adapt(2, '现场条件由项目经理拍照上传，工程部确认后两天内排产；长周期件不等现场，按计划先投。', {
      reason: '长周期件要提前六个月投料，等现场必然误期。',
    }),
    reject(4, '完工毛利由财务按季度核算，每月滚动预测的误差比毛利本身还大。'),
  ],
  'LTC-MCE-3': [
    adapt(0, 'Invoice within five working days of the signed acceptance; partial acceptance counts.', {
      reason: 'Acceptance protocols arrive on paper from most sites.',
    }),
    postpone(
      5,
      'Stopping shipments needs the consent of the key account department, which wants to see the first quarter of aging reports.',
    ),
  ],
  'LTC-MCE-4': [adapt(1, '一般变更五天算清，设计院参与的重大变更十天。', { reason: '设计院出图至少要一周。' })],
  'MCR-1': [
    adapt(0, '必填项先做八个，地址、法人等从工商数据自动带出。', { reason: '十二项里有四项系统里本来就有。' }),
    postpone(4, '半年复评等首次定级满一年再做，先跑通事件调级。'),
  ],
  'MCR-2': [
    adapt(2, '一客一策写在两页纸上，重点客户加附决策链图；非重点客户只写半页。'),
    adopt(4, { pitfalls: '第一次评审全是绿灯；要求每个绿灯附一条行为证据后，三分之一变黄。' }),
  ],
}

/** Still undecided though the pilot runs. */
export const OPEN: Readonly<Record<string, readonly number[]>> = { 'LTC-MCE-3': [4] }

/** How many of the first practices are decided where the pilot is still ahead. */
export const EARLY: Readonly<Record<string, number>> = { 'LTC-MCE-4': 3, 'LTC-MCE-5': 2, 'MCR-3': 1 }

/** What the company has learnt since the programme began, published as the second edition of its reference. */
export const SECOND_EDITION = {
  /** Working days from today. */
  on: -12,
  note: '根据恒川首批试点修订：立项评审专家回避、合同移交时限，另增“远程验收”。',
  changed: [
    {
      code: 'LTC-MO-1',
      nth: 0,
      addZh: '评审专家与机会点有利益关系的须回避。',
      addEn: 'Reviewers with a stake in the opportunity step aside.',
    },
    {
      code: 'LTC-MCE-1',
      nth: 0,
      addZh: '含外文附件的合同允许七天。',
      addEn: 'Contracts with annexes in a foreign language have seven days.',
    },
  ],
  added: {
    subProcessCode: 'LTC-MCE-2',
    titleZh: '远程验收留全程录像',
    titleEn: 'Accept remotely on a full recording',
    textZh: '客户同意远程验收时，项目经理按清单逐项直播测试，全程录像，验收单当天电子签署，录像与合同一起归档。',
    textEn:
      'Where the customer agrees to remote acceptance, the project manager tests each item of the list live, records all of it, has the protocol signed electronically the same day and files the recording with the contract.',
    pitfallZh: '只录结果不录过程，客户审计时不认。',
    pitfallEn: 'Recording only the results; the customer’s auditors do not accept them.',
  },
} as const
