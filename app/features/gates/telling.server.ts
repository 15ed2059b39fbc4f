import type { Telling } from '~/domain/gate-evidence'
import type { NamedGate } from '~/domain/gate-facts'
import type { Name } from '~/domain/vocabulary'
import { gateTitle } from '~/i18n/gate-words'
import { inLocale } from '~/i18n/in-locale.server'
import { criterionTitle, gateReasonSentence } from './criterion-words'

/** What is said of a gate, in both languages: for what is kept. */
export const TELLING: Telling = {
  gate: (gate) => inBoth(() => gateTitle(gate.key, nameOfGate(gate))),
  criterion: (criterion) => inBoth(() => criterionTitle(criterion)),
  reason: (reason) => inBoth(() => gateReasonSentence(reason)),
}

/** The name of the sub-process, or of the wave, that a gate is about; empty for those of the programme. */
export function nameOfGate({ key, subProcesses, wave }: NamedGate): Name {
  if (wave) return wave.name
  return (key.kind === 'pilotEntry' && subProcesses[0]?.name) || { zh: '', en: '' }
}

function inBoth(say: () => string): Name {
  return { zh: inLocale('zh-CN', say), en: inLocale('en', say) }
}
