import type { NextWave, RoadmapHeadline } from '~/domain/roadmap-headline'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/** The answer to the room's question. */
export function headlineSentence(headline: RoadmapHeadline): string {
  switch (headline.code) {
    case 'empty':
      return m.roadmap_head_empty()
    case 'finished':
      return m.roadmap_head_finished({ day: fullDay(headline.on) })
    case 'waveLate':
      return waveLateSentence(headline.wave, m.roadmap_working_days({ days: headline.days }), headline.next)
    case 'subProcessesLate': {
      const name = nameOf(headline.name)
      const days = m.roadmap_working_days({ days: headline.days })
      return m.roadmap_head_late({ count: headline.count, name, days })
    }
    case 'unmeasured':
      return m.roadmap_head_unmeasured({ start: fullDay(headline.range.start), end: fullDay(headline.range.end) })
    case 'onPlan':
      return m.roadmap_head_on_plan({ day: fullDay(headline.endsOn) })
  }
}

function waveLateSentence(wave: number, days: string, next: NextWave | null): string {
  if (next === null) return m.roadmap_head_wave_late({ wave, days })
  const facts = { wave, days, next: next.wave, day: fullDay(next.on) }
  if (next.start === 'waits') return m.roadmap_head_wave_late_next_waits(facts)
  if (next.start === 'kept') return m.roadmap_head_wave_late_next_kept(facts)
  return next.start === 'moved'
    ? m.roadmap_head_wave_late_next_moved(facts)
    : m.roadmap_head_wave_late_next_uncommitted(facts)
}
