import type { Direction, Name, Track } from '~/domain/vocabulary'
import { directionWord } from '~/i18n/direction-words'
import { m } from '~/i18n/generated/messages'
import { currentLocale, nameOf } from '~/i18n/locale'
import { trackWord } from '~/i18n/words'
import type { ResultView, SpeakerView, VoiceView } from '../result-view'

type Result = NonNullable<ResultView['result']>

/** The answer to "LTC or MCR first?". */
export function resultSentence({ result, answered }: ResultView): string {
  if (result === null) return m.direction_headline_unknown()
  const { recommended, scores, lead, agreeing, reasons } = result
  if (recommended === 'both') return m.direction_headline_close({ ltc: scores.LTC, mcr: scores.MCR })
  const [first] = reasons
  const facts = { track: trackWord(recommended), lead, agreeing, answered }
  return first ? m.direction_headline_clear({ ...facts, reason: nameOf(first.name) }) : m.direction_headline_lead(facts)
}

/** What it would take until something else is recommended. */
export function flipSentence({ to, changes }: Result['flips'][number]): string {
  const facts = { count: changes.length, changes: listOf(changes.map(changeWords)) }
  return to === 'both' ? m.direction_flip_close(facts) : m.direction_flip_track({ ...facts, track: trackWord(to) })
}

/** "South and Southwest say 4, East says 0": by name for those who may know, else by their number. */
export function disagreementSentence({ highest, lowest }: { highest: VoiceView; lowest: VoiceView }): string {
  return m.direction_disagree({ most: voiceWords(highest), least: voiceWords(lowest) })
}

export function voiceWords({ score, count, people }: VoiceView): string {
  if (people.length === 0) return m.direction_voice_count({ count, score })
  return m.direction_voice_named({ count, people: listOf(people.map(speakerWords)), score })
}

export function speakerWords({ name, unit }: SpeakerView): string {
  return unit ? m.direction_speaker({ name: nameOf(name), unit: nameOf(unit) }) : nameOf(name)
}

/** Means are read in tenths. */
export const meanWords = (mean: number) => mean.toFixed(1)

export const trackColour: Readonly<Record<Track, string>> = { LTC: 'text-ltc', MCR: 'text-mcr' }

export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(words)
}

/** "LTC 74, MCR 51: LTC first", as it was when it was decided. */
export function advisedWords(advised: { LTC: number; MCR: number; recommended: Direction }): string {
  return m.direction_advised({
    ltc: advised.LTC,
    mcr: advised.MCR,
    advice: directionWord(advised.recommended),
  })
}

function changeWords({ name, from, to }: { name: Name; from: number; to: number }): string {
  return m.direction_change({ name: nameOf(name), from: meanWords(from), to: meanWords(to) })
}
