import type { Name, NoticeSubject } from '~/domain/vocabulary'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import type { GateAsked } from '../addresses'

/** What is talked about, as people call it: "Wave 2 · Greater China", "LTC-ML-1 · Rules published · Suzhou". */
export function subjectWord({
  subject,
  key,
  name,
  code,
  unit,
  gate,
}: {
  subject: NoticeSubject
  key: string
  name: Name
  code: string | null
  unit: Name | null
  gate: GateAsked | null
}): string {
  if (gate) return gateTitle(gate.key, name)
  if (subject === 'wave') return waveWord({ number: Number(key), name })
  const what = subject === 'pilot' ? m.comments_pilot({ name: nameOf(name) }) : nameOf(name)
  return [code, what, unit && nameOf(unit)].filter(Boolean).join(' · ')
}
