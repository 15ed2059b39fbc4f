import { HIGHEST_ANSWER } from '~/domain/direction'
import { m } from '~/i18n/generated/messages'
import type { SymptomView } from '../result-view'
import { meanWords, voiceWords } from './sentences'

const STEP = 40
const EDGE = 10
const WIDTH = HIGHEST_ANSWER * STEP + 2 * EDGE
const xOf = (score: number) => EDGE + score * STEP

/** Single answers as grey dots, the larger the more say so, and their mean; the same in words for those who listen. */
export function DotPlot({ symptom }: { symptom: SymptomView }) {
  const { mean, voices } = symptom
  if (mean === null) return null
  const label = [...voices.map(voiceWords), m.direction_mean_is({ mean: meanWords(mean) })].join('; ')
  return (
    <svg viewBox={`0 0 ${WIDTH} 18`} role="img" aria-label={label} className="block h-auto w-[112px] sm:w-[180px]">
      <path d={`M${EDGE} 9H${WIDTH - EDGE}`} className="stroke-line" strokeWidth="1" />
      {voices.map((voice) => (
        <circle
          key={voice.score}
          cx={xOf(voice.score)}
          cy="9"
          r={3 + Math.min(voice.count, 8) * 0.45}
          className="fill-plan"
          fillOpacity="0.55"
        >
          <title>{voiceWords(voice)}</title>
        </circle>
      ))}
      <circle cx={xOf(mean)} cy="9" r="5.5" className="fill-accent stroke-surface" strokeWidth="1.5" />
    </svg>
  )
}
