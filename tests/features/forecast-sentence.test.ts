import { describe, expect, test } from 'vitest'
import type { Forecast } from '~/domain/forecast'
import { forecastSentence } from '~/features/readiness/ui/forecast-sentence'
import { inLocale } from '~/i18n/in-locale.server'

const TODAY = '2026-06-15'
const AHEAD = '2026-08-03'
const PAST = '2026-06-01'
const expected = (values: object): Forecast => ({
  ...{ kind: 'expected', on: '2026-07-20', from: '2026-07-06', to: '2026-08-10', odds: 0.72 },
  ...values,
})

const CASES: [string, Forecast, string, RegExp, RegExp][] = [
  ['enough', { kind: 'ready' }, AHEAD, /^Enough as of today\.$/, /^目前已达到要求。$/],
  [
    'known',
    expected({}),
    AHEAD,
    /^Ready around 20 Jul \(6 Jul – 10 Aug\); 70% likely by the gate on 3 Aug\.$/,
    /^预计 07-20 左右就绪（07-06 至 08-10 之间）；在 08-03 决策点前就绪的可能性约 70%。$/,
  ],
  [
    'known, hardly in time',
    expected({ odds: 0.04 }),
    AHEAD,
    /; under 5% likely by the gate on 3 Aug\.$/,
    /可能性约 不到 5%。$|可能性约不到 5%。$/,
  ],
  ['known, surely in time', expected({ odds: 0.96 }), AHEAD, /over 95% likely/, /95% 以上/],
  [
    'known, but not the latest day',
    expected({ to: null }),
    AHEAD,
    /\(6 Jul at the earliest, the latest day cannot be foreseen\)/,
    /最早 07-06，最晚无法预计/,
  ],
  [
    'late',
    expected({ odds: null }),
    PAST,
    /^Ready around 20 Jul \(6 Jul – 10 Aug\); the gate was planned for 1 Jun\.$/,
    /^预计 07-20 左右就绪（07-06 至 08-10 之间）；决策点原定 06-01，已过。$/,
  ],
  [
    'late, and open',
    expected({ odds: null, to: null }),
    PAST,
    /cannot be foreseen\); the gate was planned for 1 Jun\.$/,
    /最晚无法预计）；决策点原定 06-01，已过。$/,
  ],
  [
    'flat',
    { kind: 'notForeseen', reason: { code: 'forecastFlat' } },
    AHEAD,
    /^Not foreseeable: no/,
    /^无法预计：近八周没有/,
  ],
  ['falling', { kind: 'notForeseen', reason: { code: 'forecastFalling' } }, AHEAD, /is falling/, /在下降/],
  ['too slow', { kind: 'notForeseen', reason: { code: 'forecastTooSlow' } }, AHEAD, /Not within a year/, /一年内难以/],
  [
    'no history',
    { kind: 'unknown', reason: { code: 'forecastNoQuestion' } },
    AHEAD,
    /^Unknown: there is no/,
    /^未知：尚无/,
  ],
  [
    'stale',
    { kind: 'unknown', reason: { code: 'forecastStale' } },
    AHEAD,
    /^Unknown: too many checks/,
    /^未知：久未更新/,
  ],
  [
    'too short',
    { kind: 'unknown', reason: { code: 'forecastTooShort', weeks: 3, needed: 6 } },
    AHEAD,
    /^Unknown: 3 of the 6 weekly/,
    /^未知：仅有 3 周数据，至少需要 6 周。$/,
  ],
  [
    'too few changes',
    { kind: 'unknown', reason: { code: 'forecastTooFewChanges', changes: 1, needed: 2 } },
    AHEAD,
    /^Unknown: too few changes/,
    /^未知：近八周变化太少/,
  ],
  [
    'another pace',
    { kind: 'unknown', reason: { code: 'forecastPaceChanged' } },
    AHEAD,
    /^Unknown: the pace has changed/,
    /^未知：近八周内进展节奏明显改变/,
  ],
]

describe('what is foretold is said in both languages', () => {
  test.each(CASES)('%s', (_, forecast, gateOn, en, zh) => {
    expect(inLocale('en', () => forecastSentence(forecast, gateOn, TODAY))).toMatch(en)
    expect(inLocale('zh-CN', () => forecastSentence(forecast, gateOn, TODAY))).toMatch(zh)
  })
})
