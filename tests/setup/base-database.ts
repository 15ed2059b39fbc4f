import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    baseDatabase: string
  }
}

/** Migrates one empty database; each test works on a copy of it. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-base-'))
  const file = join(folder, 'base.db')
  migrate(file, 'drizzle', 0)
  project.provide('baseDatabase', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
