import type { Name } from '~/domain/vocabulary'
import { nameOf } from '~/i18n/locale'

export interface UnitChoice {
  id: number
  name: Name
  /** How far below the root it hangs. */
  depth: number
}

/** The units of the tree as choices of a select, each indented below its parent. */
export function UnitOptions({ units }: { units: readonly UnitChoice[] }) {
  return units.map((unit) => (
    <option key={unit.id} value={unit.id}>
      {'\u2003'.repeat(unit.depth) + nameOf(unit.name)}
    </option>
  ))
}
