import type { SimulationStanding } from '~/domain/simulation'
import { m } from '~/i18n/generated/messages'

/** What a simulation comes to. */
export function simulationSentence({ count, passed, openIssues }: SimulationStanding, isPassed: boolean): string {
  if (count === 0) return m.simulation_headline_empty()
  if (isPassed) return m.simulation_headline_passed({ count })
  const issues = openIssues === 0 ? m.simulation_issues_none_open() : m.simulation_issues_open({ count: openIssues })
  return m.simulation_headline_open({ passed, count, issues })
}
