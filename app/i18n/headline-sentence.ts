import type { Headline } from '~/domain/headline'
import { fullDay } from './format'
import { m } from './generated/messages'
import { dimensionWord } from './words'

/** The headline in words: how far, and what explains it most. */
export function headlineSentence({ progress, wave, weakest }: Headline): string {
  const first = progressClause(progress)
  const details = [
    ...(wave ? [m.overview_wave_late({ wave: wave.number, count: wave.count, days: wave.days })] : []),
    ...(weakest ? [m.overview_weakest({ dimension: dimensionWord(weakest.dimension) })] : []),
  ]
  const [second, third] = details
  if (second === undefined) return m.overview_headline_one({ first })
  return third === undefined
    ? m.overview_headline_two({ first, second })
    : m.overview_headline_three({ first, second, third })
}

function progressClause(progress: Headline['progress']): string {
  switch (progress.code) {
    case 'behind':
      return m.overview_behind({ points: progress.points })
    case 'ahead':
      return m.overview_ahead({ points: progress.points })
    case 'onPlan':
      return m.overview_on_plan()
    case 'complete':
      return m.overview_complete()
    case 'startOverdue':
      return m.overview_start_overdue({ day: fullDay(progress.startOn) })
    case 'notStarted':
      return m.overview_not_started({ day: fullDay(progress.startOn) })
  }
}
