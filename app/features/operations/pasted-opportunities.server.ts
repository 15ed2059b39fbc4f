import { readOpportunities } from '~/domain/pasted-opportunities'
import type { Visit } from '~/lib/visit.server'
import { setOpportunities } from './commands/set-opportunities.server'
import { branchChoices } from './pool.server'
import { pasteFaultWords } from './ui/paste-words'

/** Counts of opportunities that were pasted: what each line says, and how all of them are saved. */
export async function opportunitiesIn({ db, change }: Visit, text: string) {
  const lines = readOpportunities(text, await branchChoices(db))
  return {
    lines: lines.map(({ line, text: said, fault }) => ({
      line,
      cells: [said],
      fault: fault && { code: fault.code, words: pasteFaultWords(fault) },
    })),
    save: () =>
      setOpportunities(
        change,
        lines.flatMap(({ count }) => count ?? []),
      ),
  }
}
