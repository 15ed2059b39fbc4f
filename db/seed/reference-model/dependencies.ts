import type { ReferenceDependency } from './types'

/**
 * What has to be in place before what, when nothing else is known about the company. None crosses from one track to the
 * other: whether LTC or MCR comes first is for the diagnosis to say, and many programmes take only one of them.
 */
export const REFERENCE_DEPENDENCIES: readonly ReferenceDependency[] = [
  { predecessor: 'LTC-ML-1', successor: 'LTC-ML-2' },
  { predecessor: 'LTC-ML-2', successor: 'LTC-ML-3' },
  { predecessor: 'LTC-ML-2', successor: 'LTC-MO-1' },
  { predecessor: 'LTC-MO-1', successor: 'LTC-MO-2' },
  { predecessor: 'LTC-MO-1', successor: 'LTC-MO-3' },
  { predecessor: 'LTC-MO-3', successor: 'LTC-MO-4' },
  { predecessor: 'LTC-MO-4', successor: 'LTC-MCE-1' },
  { predecessor: 'LTC-MCE-1', successor: 'LTC-MCE-2' },
  { predecessor: 'LTC-MCE-1', successor: 'LTC-MCE-3' },
  { predecessor: 'LTC-MCE-1', successor: 'LTC-MCE-4' },
  { predecessor: 'LTC-MCE-2', successor: 'LTC-MCE-5' },
  { predecessor: 'LTC-MCE-2', successor: 'LTC-MCE-6' },
  { predecessor: 'LTC-MCE-3', successor: 'LTC-MCE-6' },
  { predecessor: 'MCR-1', successor: 'MCR-2' },
  { predecessor: 'MCR-2', successor: 'MCR-3' },
  { predecessor: 'MCR-2', successor: 'MCR-4' },
  { predecessor: 'MCR-2', successor: 'MCR-5' },
  { predecessor: 'MCR-2', successor: 'MCR-6' },
  { predecessor: 'MCR-6', successor: 'MCR-7' },
  { predecessor: 'MCR-3', successor: 'MCR-8' },
  { predecessor: 'MCR-4', successor: 'MCR-8' },
]
