import type { MoveCause } from '~/domain/baseline-causes'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { stepWord, waveWord } from '~/i18n/words'
import type { Comparison } from '../comparison'
import type { BarSubject } from '../queries.server'

/** What moved, in one sentence. */
export function comparisonSentence({ headline, moves, total }: Comparison): string {
  const counts = { moved: moves.length, total }
  const days = m.roadmap_working_days({ days: headline.days })
  const what = headline.subject ? shortSubject(headline.subject) : ''
  switch (headline.code) {
    case 'nothingMoved':
      return m.baselines_result_none({ total })
    case 'endsLater':
      return m.baselines_result_later({ what, days, ...counts })
    case 'endsEarlier':
      return m.baselines_result_earlier({ what, days, ...counts })
    case 'startsOnly':
      return m.baselines_result_starts(counts)
  }
}

/** "Wave 2 · East", "Pilot of LTC-MO-4". */
export function subjectSentence(subject: BarSubject): string {
  return subject.kind === 'wave' ? waveWord(subject) : shortSubject(subject)
}

function shortSubject(subject: BarSubject): string {
  return subject.kind === 'wave'
    ? m.wave_number({ number: subject.number })
    : m.baselines_bar_step({ step: stepWord(subject.step), code: subject.code })
}

export function causeSentence(cause: MoveCause, timeZone: string): string {
  switch (cause.code) {
    case 'planned':
      return m.baselines_cause_planned({ actor: cause.actor, at: dayAndTime(cause.at, timeZone) })
    case 'recorded':
      return m.baselines_cause_recorded({ actor: cause.actor, at: dayAndTime(cause.at, timeZone) })
    case 'expected':
      return m.baselines_cause_expected({ actor: cause.actor, at: dayAndTime(cause.at, timeZone) })
    case 'withWaves': {
      const numbers = cause.waves.join(', ')
      return cause.waves.length === 1
        ? m.baselines_cause_with_wave({ numbers })
        : m.baselines_cause_with_waves({ numbers })
    }
    case 'scope':
      return m.baselines_cause_scope()
    case 'runsOn':
      return m.baselines_cause_runs_on()
  }
}

/** Working days with their sign: "+12", "−3", "0". */
export function signedDays(days: number): string {
  if (days === 0) return '0'
  return days > 0 ? `+${days}` : `−${-days}`
}
