import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { readEnv } from '~/lib/env.server'
import { closeInstallation, setInstallation } from '~/lib/installation.server'
import { type Db, openDatabase } from '~db/client.server'

/** A fresh installation on a real database of its own, empty or a copy of `from`, gone when the test ends. */
export function makeInstallation({
  environment = {},
  from = inject('baseDatabase'),
  ...options
}: {
  onStatement?: (sql: string) => void
  environment?: Record<string, string>
  from?: string
} = {}): Db {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-test-'))
  const file = join(folder, 'groundwork.db')
  copyFileSync(from, file)
  const db = openDatabase(file, options)
  setInstallation({ env: readEnv({ NODE_ENV: 'test', DATA_DIR: folder, LOG_LEVEL: 'silent', ...environment }), db })
  onTestFinished(async () => {
    await closeInstallation()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}
