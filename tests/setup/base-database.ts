import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../db/client.server'
import { migrate } from '../../db/migrate'
import { writeFirstEdition } from '../../db/seed/reference-model/first-edition.server'

declare module 'vitest' {
  export interface ProvidedContext {
    baseDatabase: string
  }
}

/** Prepares one empty database as the first start does; each test works on a copy of it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-base-'))
  const file = join(folder, 'base.db')
  migrate(file, 'drizzle', 0)
  const db = openDatabase(file)
  await writeFirstEdition(db, 0)
  await db.close()
  project.provide('baseDatabase', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
