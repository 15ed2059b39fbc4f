import { expect, test } from 'vitest'
import { dayInTimeZone } from '~/domain/calendar'
import { todayIn } from '~/lib/clock.server'

const NOON = Date.UTC(2026, 2, 29, 12)
/** Each minute of two days, back and forth, so that what was kept for one instant is asked for at another. */
const INSTANTS = Array.from({ length: 2_880 }, (_, n) => NOON + (n % 2 === 0 ? n : -n) * 30_000)

test.each(['Asia/Shanghai', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'UTC'])(
  'the day in %s is at every minute what the calendar says',
  (timeZone) => {
    const wrong = INSTANTS.filter((instant) => todayIn(timeZone, instant) !== dayInTimeZone(instant, timeZone))
    expect(wrong).toEqual([])
  },
)
