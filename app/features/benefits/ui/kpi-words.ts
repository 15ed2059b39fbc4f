import type { ForecastReason } from '~/domain/benefit-forecast'
import type { ChartSignal } from '~/domain/control-limits'
import type { KpiReason } from '~/domain/kpi-progress'
import type { LineFault } from '~/domain/pasted-readings'
import type { Month } from '~/domain/reading-months'
import type { KpiAim } from '~/domain/vocabulary'
import { fullDay, monthAndYear, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { meanFigure, measureWord } from '~/i18n/kpi-figure'

export const aimWord = (aim: KpiAim) => (aim === 'up' ? m.benefits_aim_up() : m.benefits_aim_down())

export const monthWord = (month: Month) => monthAndYear(`${month}-01`)

/** A figure with what it is counted in. */
export function amount(value: number, measure: string): string {
  const word = measureWord(measure)
  return word ? `${meanFigure(value)} ${word}` : meanFigure(value)
}

export function signedAmount(value: number, measure: string): string {
  return value > 0 ? `+${amount(value, measure)}` : amount(value, measure)
}

export const shareWord = (share: number) => percent(share * 100)

export function kpiReasonSentence(reason: KpiReason): string {
  switch (reason.code) {
    case 'noReadings':
      return m.benefits_reason_no_readings()
    case 'readingsOld':
      return m.benefits_reason_readings_old({ count: reason.months, last: monthWord(reason.last) })
    case 'noBaseline':
      return m.benefits_reason_no_baseline()
    case 'noTarget':
      return m.benefits_reason_no_target()
    case 'targetAgainstAim':
      return m.benefits_reason_target_against_aim()
    case 'nothingLive':
      return m.benefits_reason_nothing_live()
    case 'targetReached':
      return m.benefits_reason_target_reached({ month: monthWord(reason.month) })
    case 'worseThanBaseline':
      return m.benefits_reason_worse()
    case 'targetDayPassed':
      return m.benefits_reason_target_day_passed({ day: fullDay(reason.on), share: shareWord(reason.share) })
    case 'behindWay':
      return m.benefits_reason_behind({ share: shareWord(reason.share), expected: shareWord(reason.expected) })
    case 'standsStill':
      return m.benefits_reason_still()
    case 'onItsWay':
      return reason.expected === null
        ? m.benefits_reason_on_way_open({ share: shareWord(reason.share) })
        : m.benefits_reason_on_way({ share: shareWord(reason.share), expected: shareWord(reason.expected) })
  }
}

/** A part of a sentence: why there is no effect, or no forecast. */
export function effectReasonPart(reason: ForecastReason): string {
  switch (reason.code) {
    case 'nothingLive':
      return m.benefits_effect_nothing_live()
    case 'noReadings':
      return m.benefits_effect_no_readings()
    case 'nothingPlanned':
      return m.benefits_effect_nothing_planned()
    case 'fewBranchesLive':
      return m.benefits_effect_few_live({ number: reason.count, needed: reason.needed })
    case 'fewBranchesWaiting':
      return m.benefits_effect_few_waiting({ number: reason.count, needed: reason.needed })
    case 'fewMonthsBefore':
      return m.benefits_effect_few_before({ number: reason.count, needed: reason.needed })
    case 'fewMonthsAfter':
      return m.benefits_effect_few_after({ number: reason.count, needed: reason.needed })
  }
}

export function signalSentence(signal: ChartSignal): string {
  if (signal.code === 'beyond') {
    const month = monthWord(signal.month)
    return signal.side === 'above' ? m.benefits_signal_above({ month }) : m.benefits_signal_below({ month })
  }
  const facts = { number: signal.count, from: monthWord(signal.from), to: monthWord(signal.to) }
  return signal.side === 'above' ? m.benefits_signal_run_above(facts) : m.benefits_signal_run_below(facts)
}

export function lineFaultSentence(fault: LineFault): string {
  switch (fault.code) {
    case 'cellsMissing':
      return m.benefits_fault_cells()
    case 'kpiUnknown':
      return m.benefits_fault_kpi({ text: fault.text })
    case 'kpiAmbiguous':
      return m.benefits_fault_kpi_twice({ text: fault.text })
    case 'branchUnknown':
      return m.benefits_fault_branch({ text: fault.text })
    case 'monthUnknown':
      return m.benefits_fault_month({ text: fault.text })
    case 'monthAhead':
      return m.benefits_fault_ahead({ text: fault.text })
    case 'valueUnknown':
      return m.benefits_fault_value({ text: fault.text })
    case 'forbidden':
      return m.benefits_fault_yours()
    case 'lineTwice':
      return m.benefits_fault_twice({ line: fault.before })
  }
}
