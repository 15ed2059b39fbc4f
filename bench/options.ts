import { parseArgs } from 'node:util'

export interface Options {
  /** Of the large data set; 1 is 400,000 checks. */
  scale: number
  /** Rounds of a second, to see whether it runs. */
  isQuick: boolean
  /** Only measure this, and write its chapter anew. */
  only: 'roadmap' | 'reports' | null
  /** Only make the large data set, into this folder. */
  generateOnly: boolean
  /** Where the large data set is or will be; null: in a temporary folder. */
  dataDir: string | null
}

/** Reads what follows `npm run bench --`. Throws on what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
      roadmap: { type: 'boolean', default: false },
      reports: { type: 'boolean', default: false },
      'generate-only': { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  })
  const generateOnly = values['generate-only']
  const dataDir = values['data-dir'] ?? null
  if (generateOnly && dataDir === null) throw new Error('--generate-only needs --data-dir, the folder to fill.')
  return {
    scale: Number(values.scale),
    isQuick: values.quick,
    only: values.roadmap ? 'roadmap' : values.reports ? 'reports' : null,
    generateOnly,
    dataDir,
  }
}
