import type { PersonRef } from './plan'
import { accepted, refuse, type Verdict } from './verdict'
import type { StepKind } from './vocabulary'

/** An owner, and a deputy, must come from a unit that carries the business (lesson 2). */
export function mayOwn(person: PersonRef): Verdict {
  return person.isBusiness ? accepted : refuse({ code: 'ownerMustBeBusiness', person: person.name })
}

/** Without a business owner nothing goes beyond design: it would be written and shelved. */
export function mayEnterStep(step: StepKind, owner: PersonRef | null): Verdict {
  if (step === 'design' || owner?.isBusiness === true) return accepted
  return refuse({ code: 'ownerNeededBeyondDesign', step })
}
