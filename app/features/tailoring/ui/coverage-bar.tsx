import type { Coverage } from '~/domain/tailoring'
import { TAILORING_DECISIONS } from '~/domain/vocabulary'
import { decisionWord } from '~/i18n/decision-word'
import { coverageWords } from '../sentences'
import { FILLS } from './decision-fills'

/** How the practices have been decided, each part as wide as its share; what is open stays empty. */
export function CoverageBar({ coverage, className = '' }: { coverage: Coverage; className?: string }) {
  const words = coverageWords(coverage)
  return (
    <span className={`flex h-2 gap-px overflow-hidden rounded-full bg-line ${className}`} title={words}>
      {TAILORING_DECISIONS.filter((decision) => coverage.by[decision] > 0).map((decision) => (
        <span
          key={decision}
          aria-hidden="true"
          className={FILLS[decision]}
          style={{ flexGrow: coverage.by[decision] }}
        />
      ))}
      {coverage.undecided > 0 && <span aria-hidden="true" style={{ flexGrow: coverage.undecided }} />}
      <span className="sr-only">{words}</span>
    </span>
  )
}

/** What the colours mean. */
export function CoverageLegend() {
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-2">
      {[...TAILORING_DECISIONS, null].map((decision) => (
        <li key={decision ?? 'undecided'} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`size-2.5 rounded-[3px] ${FILLS[decision ?? 'undecided']}`} />
          {decisionWord(decision)}
        </li>
      ))}
    </ul>
  )
}
