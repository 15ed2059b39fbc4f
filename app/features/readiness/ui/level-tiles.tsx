import { LevelBar } from '~/components/ui/level-bar'
import type { Level } from '~/domain/readiness'
import { DIMENSIONS, type Dimension } from '~/domain/vocabulary'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import { levelTone } from './level-tone'

/** The four dimensions side by side, on the narrowest screen too. */
export function LevelTiles({ levels, needed }: { levels: Record<Dimension, Level>; needed: number }) {
  return (
    <ul aria-label={m.readiness_levels()} className="grid max-w-2xl grid-cols-4 gap-2 sm:gap-4">
      {DIMENSIONS.map((dimension) => {
        const { share, count } = levels[dimension]
        const isAsked = count > 0
        return (
          <li key={dimension} className="min-w-0 text-xs text-ink-2">
            <span className="block truncate">{dimensionWord(dimension)}</span>
            <span className="mt-0.5 mb-1 block text-lg font-semibold text-ink">
              {!isAsked ? '–' : share === null ? <Unknown /> : percent(share)}
            </span>
            <LevelBar
              className="min-w-0"
              value={isAsked ? share : null}
              mark={isAsked ? needed : null}
              tone={levelTone(share, needed)}
            />
          </li>
        )
      })}
    </ul>
  )
}

function Unknown() {
  return (
    <>
      <span aria-hidden="true">?</span>
      <span className="sr-only">{m.readiness_unknown()}</span>
    </>
  )
}
