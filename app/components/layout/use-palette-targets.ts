import { useEffect, useState } from 'react'
import type { PaletteTargets } from './search-props'

const NONE: PaletteTargets = { subProcesses: [], waves: [] }

/** What can be jumped to in the programme at `base`, fetched when the palette opens; without a network, the rooms remain. */
export function usePaletteTargets(base: string): PaletteTargets {
  const [targets, setTargets] = useState(NONE)
  useEffect(() => {
    const leaving = new AbortController()
    fetch(`${base}/palette`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<PaletteTargets>) : NONE))
      .then(setTargets, () => undefined)
    return () => leaving.abort()
  }, [base])
  return targets
}
