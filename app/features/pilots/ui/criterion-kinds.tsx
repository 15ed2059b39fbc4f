import { ChipLink } from '~/components/ui/chip-link'
import { PILOT_CRITERION_KINDS, type PilotCriterionKind } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { criterionKindWord } from './criterion-words'

/** Which of the three kinds a new criterion is of: it lives in the address. */
export function CriterionKinds({ kind }: { kind: PilotCriterionKind }) {
  return (
    <nav aria-label={m.pilot_criterion_kind()} className="mb-4 flex flex-wrap gap-1.5">
      {PILOT_CRITERION_KINDS.map((one) => (
        <ChipLink key={one} to={`?kind=${one}`} isOn={one === kind}>
          {criterionKindWord(one)}
        </ChipLink>
      ))}
    </nav>
  )
}
