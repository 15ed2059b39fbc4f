import type { ResultSource, ToldResult } from '~/domain/told-results'
import { figure } from './format'
import { m } from './generated/messages'
import { meanFigure, measureWord } from './kpi-figure'
import { nameOf } from './locale'

/** From where a result is known: "noted by Li Chen", "measured over 3 months at 4 branches". */
export function sourceWords(source: ResultSource): string {
  if (source.kind === 'noted') return m.benefits_source_noted({ person: nameOf(source.by) })
  return m.benefits_source_measured({ months: source.months.length, count: source.branches })
}

/** What was noted, as it was typed; a mean with as many decimals as it deserves. */
export function resultFigures({ before, after, measure, source }: ToldResult) {
  if (source.kind === 'noted') return { before: figure(before), after: figure(after), measure }
  return { before: meanFigure(before), after: meanFigure(after), measure: measureWord(measure) }
}
