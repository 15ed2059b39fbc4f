import type { Held } from '~/domain/movable-bars'
import { m } from '~/i18n/generated/messages'

const WORDS: Readonly<Record<Held, (of: { bar: string }) => string>> = {
  over: m.planning_held_done,
  follows: m.planning_held_follows,
  notYours: m.planning_held_not_yours,
}

/** Why a bar cannot be moved. */
export const heldWords = (held: Held, bar: string) => WORDS[held]({ bar })
