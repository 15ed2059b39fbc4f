import { parseBarKey } from '~/domain/bar-key'
import type { PlanBoard } from '~/domain/plan-board'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord, waveWord } from '~/i18n/words'

/** What a bar is called, by its key: "Pilot of LTC-MO-3 Prepare and submit the bid", "Wave 3". */
export function barWords(board: Pick<PlanBoard, 'waves' | 'subProcesses'>, key: string): string {
  const named = parseBarKey(key)
  if (named?.kind === 'wave') {
    const wave = board.waves.find((one) => one.id === named.id)
    return wave ? waveWord(wave) : key
  }
  for (const { code, name, steps } of board.subProcesses) {
    const step = steps.find((one) => one.id === named?.id)
    if (step) return m.planning_bar_step({ step: stepWord(step.kind), code, name: nameOf(name) })
  }
  return key
}
