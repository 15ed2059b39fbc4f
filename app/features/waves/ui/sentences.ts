import type { WaveHeadline, WaveProgress, WavesHeadline } from '~/domain/wave-headline'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** "8 sub-processes × 4 branches (32 rollouts)". */
export function scopeSentence(scope: { subProcesses: number; branches: number; rollouts: number }): string {
  if (scope.rollouts === 0) return m.waves_scope_none()
  return m.waves_scope({
    subProcesses: m.waves_count_sub_processes({ count: scope.subProcesses }),
    branches: m.waves_count_branches({ count: scope.branches }),
    rollouts: m.waves_count_rollouts({ count: scope.rollouts }),
  })
}

/** The answer to "in which waves do we land?". */
export function wavesSentence(headline: WavesHeadline): string {
  switch (headline.code) {
    case 'none':
      return m.waves_headline_none()
    case 'allLive':
      return m.waves_headline_all_live({ rollouts: m.waves_count_rollouts({ count: headline.rollouts }) })
    case 'underWay':
      return isLate(headline) ? m.waves_headline_under_way_late(headline) : m.waves_headline_under_way(headline)
    case 'severalUnderWay':
      return isLate(headline) ? m.waves_headline_several_late(headline) : m.waves_headline_several(headline)
    case 'empty':
      return m.waves_headline_empty(headline)
    case 'ahead':
      return m.waves_headline_ahead({ ...headline, day: fullDay(headline.startsOn) })
  }
}

/** The answer to "does this wave land on time?". */
export function waveSentence(headline: WaveHeadline): string {
  switch (headline.code) {
    case 'empty':
      return m.waves_wave_empty()
    case 'allLive':
      return m.waves_wave_all_live({
        rollouts: m.waves_count_rollouts({ count: headline.rollouts }),
        day: fullDay(headline.on),
      })
    case 'underWay':
      return isLate(headline) ? m.waves_wave_under_way_late(headline) : m.waves_wave_under_way(headline)
    case 'ahead': {
      const facts = {
        rollouts: m.waves_count_rollouts({ count: headline.rollouts }),
        day: fullDay(headline.startsOn),
        days: headline.days,
      }
      return headline.isCommitted ? m.waves_wave_ahead(facts) : m.waves_wave_ahead_not_committed(facts)
    }
  }
}

function isLate({ late, days }: WaveProgress): boolean {
  return late > 0 && days > 0
}
