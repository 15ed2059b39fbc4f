import { decisionWord } from '~/i18n/decision-word'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ComparisonGroup } from './comparison'

/** Reference and ours as rows of a spreadsheet, the headings first. */
export function comparisonSheet(groups: readonly ComparisonGroup[]): (string | null)[][] {
  const headings = [
    m.tailoring_column_track(),
    m.tailoring_column_code(),
    m.tailoring_column_name(),
    m.tailoring_column_owner(),
    m.tailoring_practice(),
    m.tailoring_reference_text(),
    m.tailoring_pitfall(),
    m.tailoring_decision(),
    m.tailoring_reason(),
    m.tailoring_local_design(),
    m.tailoring_by_unit(),
    m.tailoring_pitfalls_met(),
    m.tailoring_decided_on(),
    m.tailoring_decided_by(),
  ]
  const rows = groups.flatMap(({ track, code, name, owner, practices }) =>
    practices.map(({ title, text, pitfall, decision }) => [
      track,
      code,
      nameOf(name),
      owner && nameOf(owner),
      nameOf(title),
      nameOf(text),
      nameOf(pitfall),
      decisionWord(decision?.decision ?? null),
      decision?.reason ?? null,
      decision?.localDesign ?? null,
      decision?.units.map(({ unit, localDesign }) => `${nameOf(unit)}: ${localDesign}`).join('\n') ?? null,
      decision?.pitfalls ?? null,
      decision?.decidedOn ?? null,
      decision ? nameOf(decision.decidedBy.name) : null,
    ]),
  )
  return [headings, ...rows]
}
