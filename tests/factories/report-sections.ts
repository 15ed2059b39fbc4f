import type { ReportSectionContent } from '~/domain/report-content'
import type { Name } from '~/domain/vocabulary'

export const name = (zh: string, en: string): Name => ({ zh, en })

export const STATE: ReportSectionContent = {
  section: 'state',
  title: name('总体状态', 'Where we stand'),
  lines: [
    {
      key: 'ready',
      text: name('就绪 62%，比计划低 9 个百分点。', 'Readiness is 62%, 9 points below plan.'),
      status: 'atRisk',
    },
    {
      key: 'live',
      text: name('12 个分支机构已上线，计划 14 个。', '12 branches are live; 14 were planned.'),
      status: 'atRisk',
    },
    {
      key: 'pilot',
      text: name('5 个试点已通过，1 个证据不足。', '5 pilots have passed; of one there is too little evidence.'),
      status: 'unknown',
    },
  ],
  words:
    '过去两周的重点是**华东三家分支机构**的上线准备：\n\n- 数据迁移已完成，差错率降到 0.4%\n- 宣贯培训覆盖 *86%* 的一线人员\n\n详见[运营周报](https://example.com/weekly)。',
  charts: [
    {
      key: 'progress',
      kind: 'line',
      title: name('就绪：计划与实际', 'Readiness: planned and actual'),
      unit: 'percent',
      labels: [name('1月', 'Jan'), name('2月', 'Feb'), name('3月', 'Mar'), name('4月', 'Apr'), name('5月', 'May')],
      series: [
        { key: 'plan', name: name('计划', 'Plan'), values: [10, 28, 45, 58, 71] },
        { key: 'actual', name: name('实际', 'Actual'), values: [0, 22, null, 51, 62] },
      ],
    },
  ],
  tables: [],
}

export const LATE: ReportSectionContent = {
  section: 'late',
  title: name('哪些落后', 'What is late'),
  lines: [
    {
      key: 'wave-3',
      text: name(
        '第 3 批晚 12 个工作日，最迟 6 月 19 日上线。',
        'Wave 3 is 12 working days late and goes live by 19 June.',
      ),
      status: 'offTrack',
    },
    {
      key: 'mcr-7',
      text: name('MCR-7 的流程模拟晚 6 个工作日。', 'The simulation of MCR-7 is 6 working days late.'),
      status: 'atRisk',
    },
  ],
  words: '',
  charts: [],
  tables: [
    {
      key: 'late',
      title: name('落后最多的', 'The latest'),
      columns: [
        { label: name('子流程', 'Sub-process'), isNumber: false },
        { label: name('步骤', 'Step'), isNumber: false },
        { label: name('责任人', 'Owner'), isNumber: false },
        { label: name('晚（工作日）', 'Late (working days)'), isNumber: true },
      ],
      rows: [
        [name('LTC-MO-4 投标管理', 'LTC-MO-4 Manage bids'), name('推广', 'Rollout'), name('林悦', 'Lin Yue'), 12],
        [
          name('MCR-7 客户主数据', 'MCR-7 Customer master data'),
          name('流程模拟', 'Simulation'),
          name('陈立', 'Chen Li'),
          6,
        ],
        [name('=1+1', '=1+1'), name('@SUM(A1)', '@SUM(A1)'), name('-2', '-2'), null],
      ],
    },
  ],
}

export const WHY: ReportSectionContent = {
  section: 'why',
  title: name('为什么', 'Why'),
  lines: [
    {
      key: 'owner',
      text: name('三位责任人同时承担四个子流程。', 'Three owners carry four sub-processes at once.'),
      status: 'offTrack',
    },
    {
      key: 'rules',
      text: name(
        '授权规则仍待财务确认，已阻塞 9 个工作日。',
        'The rules of approval wait for Finance and have blocked for 9 working days.',
      ),
      status: 'blocked',
    },
  ],
  words: '根本原因不是工具，而是**决策权不清**：区域销售与总部商务对报价授权各有一套口径。',
  charts: [
    {
      key: 'dimensions',
      kind: 'radar',
      title: name('各维度就绪度', 'Readiness by dimension'),
      unit: 'percent',
      labels: [
        name('组织', 'Organisation'),
        name('规则', 'Rules'),
        name('人员', 'People'),
        name('数据', 'Data'),
        name('数字化', 'Digital'),
      ],
      series: [{ key: 'level', name: name('就绪', 'Ready'), values: [70, 41, 66, 58, 75] }],
    },
  ],
  tables: [],
}

export const ACTIONS: ReportSectionContent = {
  section: 'actions',
  title: name('正在做什么', 'What is being done'),
  lines: [
    {
      key: 'a1',
      text: name(
        '财务与商务 5 月 22 日前共同确认授权规则。',
        'Finance and Commercial agree the rules of approval by 22 May.',
      ),
      status: 'onTrack',
    },
    { key: 'a2', text: name('两个子流程改由副责任人代管。', 'Deputies take over two sub-processes.'), status: 'done' },
  ],
  words: '1. 每周二例会跟踪\n2. 华东先行，**华南后移两周**\n3. 模拟用例减到 12 个',
  charts: [],
  tables: [],
}

export const DANGERS: ReportSectionContent = {
  section: 'dangers',
  title: name('风险', 'Dangers'),
  lines: [
    {
      key: 'd1',
      text: name(
        '若 6 月前不定授权规则，第 4 批将推迟一个季度。',
        'Without rules of approval by June, wave 4 slips by a quarter.',
      ),
      status: 'atRisk',
    },
  ],
  words: '',
  charts: [
    {
      key: 'load',
      kind: 'bar',
      title: name('责任人负荷', 'Load of owners'),
      unit: 'count',
      labels: [name('林悦', 'Lin Yue'), name('陈立', 'Chen Li'), name('顾强', 'Gu Qiang')],
      series: [
        { key: 'now', name: name('现在', 'Now'), values: [4, 3, 0] },
        { key: 'limit', name: name('上限', 'Limit'), values: [3, 3, 3] },
      ],
    },
  ],
  tables: [],
}

export const RESULTS: ReportSectionContent = {
  section: 'results',
  title: name('成果', 'Results'),
  lines: [
    {
      key: 'r1',
      text: name('首批分支的中标率由 28% 升到 37.5%。', 'The win rate of the first branches rose from 28% to 37.5%.'),
      status: 'done',
    },
  ],
  words: '',
  charts: [],
  tables: [
    {
      key: 'kpis',
      title: name('指标变化', 'Figures that moved'),
      columns: [
        { label: name('指标', 'Figure'), isNumber: false },
        { label: name('之前', 'Before'), isNumber: true },
        { label: name('之后', 'After'), isNumber: true },
      ],
      rows: [
        [name('中标率 %', 'Win rate %'), 28, 37.5],
        [name('报价周期（天）', 'Days to quote'), 9, 5.5],
        [name('投诉（件）', 'Complaints'), 14, 0],
      ],
    },
  ],
}

export const ASKS: ReportSectionContent = {
  section: 'asks',
  title: name('请各位领导', 'What we ask'),
  lines: [
    {
      key: 'ask-1',
      text: name('请顾强在 5 月 22 日前裁定报价授权。', 'Gu Qiang to rule on approval of quotes by 22 May.'),
      status: null,
    },
    {
      key: 'ask-2',
      text: name('请各区域总经理本月带头使用新流程。', 'Regional heads to use the new process themselves this month.'),
      status: null,
    },
  ],
  words: 'We need one rule, not two.',
  charts: [],
  tables: [],
}
