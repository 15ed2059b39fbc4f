/** What the KPIs of the reference model are counted in; others are what people type. */
export const KPI_MEASURES = ['count', 'perMonth', '%', 'days', 'score'] as const
export type KpiMeasure = (typeof KPI_MEASURES)[number]

/** What people write for these, in either language. */
const WRITTEN: Readonly<Record<KpiMeasure, readonly string[]>> = {
  count: ['number', 'pcs', '个', '件'],
  perMonth: ['a month', 'per month', '每月', '个/月', '条/月'],
  '%': ['percent', '％', '百分比'],
  days: ['day', 'd', '天', '日'],
  score: ['points', '分'],
}

const BY_WORD: ReadonlyMap<string, KpiMeasure> = new Map(
  KPI_MEASURES.flatMap((measure) =>
    [measure, ...WRITTEN[measure]].map((word) => [word.toLowerCase(), measure] as const),
  ),
)

/** A measure as it is kept: one of those that have a word in each language, where it is one, else as it was typed. */
export function measureKept(typed: string): string {
  return BY_WORD.get(typed.trim().toLowerCase()) ?? typed.trim()
}

export function isKnownMeasure(measure: string): measure is KpiMeasure {
  return KPI_MEASURES.some((one) => one === measure)
}
