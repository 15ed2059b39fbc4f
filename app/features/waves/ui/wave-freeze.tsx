import type { Day, DayRange } from '~/domain/vocabulary'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'

/** What a commitment freezes, in words. */
export function WaveFreeze({ planned, scope, today }: { planned: DayRange; scope: string; today: Day }) {
  return (
    <ul className="grid list-disc gap-1 pl-5 text-sm">
      <li>{m.waves_freeze_dates({ range: dayRange(planned, today) })}</li>
      <li>{m.waves_freeze_scope({ scope })}</li>
      <li>{m.waves_freeze_steps()}</li>
      <li className="text-ink-2">{m.waves_freeze_after()}</li>
    </ul>
  )
}
