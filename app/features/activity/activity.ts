import type { ToldVerb } from '~/domain/activity'
import type { GateKey } from '~/domain/gate-key'
import type { Name, StepKind } from '~/domain/vocabulary'

/** What a change was done to, as far as its name and its page need it. */
export interface Thing {
  entity: string
  /** The id that its page goes by: of a pilot's note, that of the pilot. */
  id: number
  code: string | null
  name: Name
  unit: Name | null
  wave: number | null
  step: StepKind | null
  gate: GateKey | null
}

/** What somebody did, ready to be said. */
export interface Activity {
  changeId: string
  verb: ToldVerb
  /** UTC milliseconds. */
  at: number
  actor: Name
  thing: Thing
  /** How many things of the kind it was done to. */
  count: number
  /** The new value that the sentence holds; of a person, their name. */
  value: string | null
  person: Name | null
  /** What was said, of a comment. */
  said: { id: number; text: string } | null
}
