import { resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { openDatabase } from '~db/client.server'
import { migrate, NewerDatabaseError } from '~db/migrate'
import { person } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { loadSample, type SampleAccount } from '~db/seed/sample/load-sample.server'
import { now } from './lib/clock.server'
import { type Env, prepareDataDir, readEnv, StartProblem } from './lib/env.server'
import { closeInstallation, installation, setInstallation } from './lib/installation.server'
import { countStatement } from './lib/request-memory.server'

export interface Started {
  env: Env
  /** The sample persons and their passwords, when this start loaded the sample; they are not kept anywhere. */
  accounts: readonly SampleAccount[]
  /** Nobody can sign in yet: the set-up page makes the administrator. */
  needsSetUp: boolean
}

/**
 * Prepares the installation: data folder, migrations, and on an empty one the sample programme.
 * @throws StartProblem with one sentence and its remedy.
 */
export async function startUp(
  environment: Readonly<Record<string, string | undefined>>,
  say: (stage: string) => void,
): Promise<Started> {
  const env = readEnv(environment)
  prepareDataDir(env.dataDir)
  say(`Data folder ${env.dataDir}`)
  try {
    migrate(env.databaseFile, resolve('drizzle'))
  } catch (error) {
    if (error instanceof NewerDatabaseError) {
      throw new StartProblem(
        `The database in ${env.dataDir} was written by a newer Groundwork: start that version, or choose another folder with DATA_DIR.`,
      )
    }
    throw error
  }
  const db = openDatabase(env.databaseFile, { onStatement: countStatement })
  setInstallation({ env, db })
  const isEmpty = (await count('person')) === 0 && (await count('programme')) === 0
  let accounts: readonly SampleAccount[] = []
  if (isEmpty && env.sample === 'auto') {
    say('Loading the sample programme 恒川装备 / Hengchuan Equipment')
    accounts = await loadSample(db, now())
  }
  return { env, accounts, needsSetUp: (await count('person')) === 0 }
}

/** Finishes the writes that are queued and closes the database. */
export const shutDown = closeInstallation

/** Whether the database answers. */
export async function isReady(): Promise<boolean> {
  await count('programme')
  return true
}

async function count(what: 'person' | 'programme'): Promise<number> {
  const table = what === 'person' ? person : programme
  const [row] = await installation().db.read.select({ n: sql<number>`count(*)` }).from(table)
  return row?.n ?? 0
}
