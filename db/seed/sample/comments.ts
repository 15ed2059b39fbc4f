/** What people said about a thing: a sub-process by its code, a wave by its number, a gate by its address. */
export interface SampleComment {
  about: { subProcess: string } | { wave: string } | { gate: string } | { blockedCheck: true } | { pilotOf: string }
  by: string
  /** Working days from today. */
  on: number
  text: string
}

/** The day up to which everybody has read what they were told; what is said later is still new to them. */
export const READ_ON = -2

export const COMMENTS: readonly SampleComment[] = [
  {
    about: { subProcess: 'LTC-MO-4' },
    by: 'yue.lin',
    on: -8,
    text: '@赵敏 新合同模板在杭州用了一个月，法务审核平均从 5 天降到 3 天。数据能放进下周的汇报吗？',
  },
  {
    about: { subProcess: 'LTC-MO-4' },
    by: 'min.zhao',
    on: -7,
    text: '可以。@余波 请周三前把前后对比表整理好发给林悦。',
  },
  {
    about: { subProcess: 'LTC-MO-4' },
    by: 'lan.shen',
    on: -7,
    text: '补充一点：老客户手里还有 14 份旧模板在用，建议月底统一换掉，不然两套口径对不上。',
  },
  {
    about: { wave: '2' },
    by: 'xiao.ma',
    on: -5,
    text: 'Two branches ask for the training material before Friday. @Zhao Min, who in your team can hold the session with them?',
  },
  {
    about: { wave: '2' },
    by: 'min.zhao',
    on: -5,
    text: 'Sun Qi will. She did the one in Hangzhou and has the cases ready.',
  },
  {
    about: { wave: '3' },
    by: 'kai.zheng',
    on: -3,
    text: '暂缓条件有进展：沈阳的变革负责人已经确认，系统权限周五前开通；激励指标还在和人力对。',
  },
  {
    about: { gate: 'wave-3' },
    by: 'qiang.gu',
    on: -3,
    text: '条件满足了就提前报我，不必等到再议那天。@郑凯 完成后直接在这里说一声。',
  },
  {
    about: { pilotOf: 'LTC-MCE-2' },
    by: 'fan.wu',
    on: -3,
    text: '上海反馈交付计划表里“客户确认日”一栏经常空着，@方舟 能否要求项目经理立项时就填？',
  },

  {
    about: { gate: 'pilot-LTC-MCE-4' },
    by: 'lan.ye',
    on: -1,
    text: '@赵敏 重庆的合同变更比杭州频繁得多，模拟案例里覆盖到“发货后变更”了吗？覆盖到我就同意。',
  },
  {
    about: { subProcess: 'LTC-MCE-4' },
    by: 'min.zhao',
    on: -1,
    text: '@田蕾 合同变更的评审时限，运营这边按 3 天还是 5 天算？试点前要定下来。',
  },
  {
    about: { wave: '3' },
    by: 'yue.lin',
    on: -1,
    text: '@顾强 第 3 批的暂缓条件只差激励指标一项，想请您在周例会上推动一下。',
  },
  {
    about: { wave: '2' },
    by: 'xiao.ma',
    on: -1,
    text: '@Lin Yue I have moved the key-user training of this wave to next Tuesday; the go-live days stay as they are.',
  },
  {
    about: { subProcess: 'LTC-MO-4' },
    by: 'yue.lin',
    on: -1,
    text: '@Shen Lan The Hangzhou figures are good enough to show to the other branches. Could you present them on Thursday?',
  },
  {
    about: { blockedCheck: true },
    by: 'yue.lin',
    on: -1,
    text: '卡在哪一步？需要我去找谁，在这里说一声。',
  },
]
