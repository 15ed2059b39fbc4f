import { m } from '~/i18n/generated/messages'
import { measureWord } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import { statusWord } from '~/i18n/words'
import type { KpiRow } from './kpi-list'
import { kpiReasonSentence } from './ui/kpi-words'

/** The tree as a sheet, in the reader's language; figures as numbers. */
export function kpiSheet(rows: readonly KpiRow[]): (string | number | null)[][] {
  return [
    [
      m.benefits_column_code(),
      m.benefits_column_kpi(),
      m.benefits_column_measure(),
      m.benefits_column_owner(),
      m.benefits_column_baseline(),
      m.benefits_column_target(),
      m.benefits_column_target_on(),
      m.benefits_column_month(),
      m.benefits_column_latest(),
      m.benefits_column_branches(),
      m.benefits_column_way(),
      m.benefits_column_status(),
      m.benefits_column_reason(),
    ],
    ...rows.map(({ subProcess, name, measure, owner, baseline, target, targetOn, standing }) => [
      subProcess?.code ?? '',
      nameOf(name),
      measureWord(measure),
      owner ? nameOf(owner.name) : '',
      plain(baseline),
      plain(target),
      targetOn,
      standing.latest?.month ?? null,
      plain(standing.latest?.value ?? null),
      standing.latest?.branches ?? null,
      standing.share === null ? null : Math.round(standing.share * 1000) / 1000,
      statusWord(standing.status),
      standing.reasons.map(kpiReasonSentence).join(' '),
    ]),
  ]
}

const plain = (thousandths: number | null) => (thousandths === null ? null : Math.round(thousandths) / 1000)
