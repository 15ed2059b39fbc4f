import type { Criterion } from './schema'

/** A criterion as it is kept: adoption is a share that is to rise, a judgement in words has no figures. */
export function criterionFields(criterion: Criterion) {
  const { kind, name } = criterion
  switch (kind) {
    case 'kpi':
      return criterion
    case 'adoption':
      return { ...criterion, measure: '%', aim: 'up' as const }
    case 'qualitative':
      return { kind, name, measure: '', aim: null, before: null, threshold: null }
  }
}
