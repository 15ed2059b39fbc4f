import type { Wave } from '~/domain/plan'
import type { StandingReason } from '~/domain/reasons'
import { m } from '~/i18n/generated/messages'
import { reasonSentence } from '~/i18n/reason-sentence'
import { waveWord } from '~/i18n/words'

/** What the circle before has not shown yet, by wave; nothing where all of it is there. */
export function CircleList({
  waves,
  circles,
}: {
  waves: readonly Wave[]
  circles: ReadonlyMap<number, readonly StandingReason[]>
}) {
  const waiting = waves.filter(({ id }) => circles.has(id))
  if (waiting.length === 0) return null
  return (
    <>
      <h3 className="mt-3 border-t border-line-2 pt-3 text-sm">{m.waves_circle_title()}</h3>
      <ul className="mt-1 grid gap-1 text-sm text-ink-2">
        {waiting.flatMap((wave) =>
          (circles.get(wave.id) ?? []).map((reason) => (
            <li key={`${wave.id} ${reason.code}`}>
              <span className="font-semibold">{waveWord(wave)}</span> · {reasonSentence(reason)}
            </li>
          )),
        )}
      </ul>
    </>
  )
}
