import { type Db, openDatabase } from '~db/client.server'
import { type Env, readEnv } from './env.server'

interface Installation {
  env: Env
  db: Db
}

/** Survives the reloading of modules in development, where the server build is evaluated more than once. */
const holder = globalThis as typeof globalThis & { groundworkInstallation?: Installation | undefined }

/** The running installation: its configuration and its database. Opened at start, or at first use in tests. */
export function installation(): Installation {
  if (!holder.groundworkInstallation) {
    const env = readEnv(process.env)
    holder.groundworkInstallation = { env, db: openDatabase(env.databaseFile) }
  }
  return holder.groundworkInstallation
}

/** Puts an installation in place of the one that would be opened from the environment. */
export function setInstallation(installation: Installation): void {
  holder.groundworkInstallation = installation
}

export async function closeInstallation(): Promise<void> {
  await holder.groundworkInstallation?.db.close()
  holder.groundworkInstallation = undefined
}
