import type { ReportContent } from '~/domain/report-content'
import { ACTIONS, ASKS, DANGERS, LATE, name, RESULTS, STATE, WHY } from './report-sections'

/** A report as the office would freeze it, with a chart of each kind and words in both languages. */
export function reportContent(values: Partial<ReportContent> = {}): ReportContent {
  return {
    format: 1,
    number: 3,
    programme: { slug: 'hengchuan', name: name('恒川装备流程变革', 'Hengchuan Equipment process change') },
    on: '2026-05-12',
    since: '2026-04-28',
    author: name('周敏', 'Zhou Min'),
    status: 'atRisk',
    headline: name(
      '就绪 62%，比计划低 9 个百分点；第 3 批需要一项授权决定才能按 6 月 19 日上线。',
      'Readiness is 62%, 9 points below plan; wave 3 needs one decision on approvals to go live by 19 June.',
    ),
    figures: [
      {
        key: 'ready',
        label: name('就绪', 'Readiness'),
        value: name('62%', '62%'),
        comparison: name('比计划低 9 个百分点', '9 points below plan'),
        status: 'atRisk',
      },
      {
        key: 'live',
        label: name('已上线分支', 'Branches live'),
        value: name('12', '12'),
        comparison: name('计划 14', '14 planned'),
        status: 'atRisk',
      },
      {
        key: 'pilots',
        label: name('已通过试点', 'Pilots passed'),
        value: name('5 / 6', '5 of 6'),
        comparison: null,
        status: 'onTrack',
      },
      {
        key: 'training',
        label: name('宣贯培训', 'Enablement'),
        value: name('86%', '86%'),
        comparison: name('比上次高 11 个百分点', '11 points up'),
        status: 'onTrack',
      },
      {
        key: 'cost',
        label: name('收益', 'Benefits'),
        value: name('未知', 'Unknown'),
        comparison: null,
        status: 'unknown',
      },
    ],
    sections: [STATE, LATE, WHY, ACTIONS, DANGERS, RESULTS, ASKS],
    ...values,
  }
}
