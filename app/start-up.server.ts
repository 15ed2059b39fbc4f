import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { type Db, openDatabase, type WriteWatch } from '~db/client.server'
import { MigrationError, migrate, NewerDatabaseError, NoSafetyCopyError } from '~db/migrate'
import { person } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { writeFirstChecklists } from '~db/seed/reference-model/first-checklists.server'
import { writeFirstEdition } from '~db/seed/reference-model/first-edition.server'
import { loadSample, type SampleAccount } from '~db/seed/sample/load-sample.server'
import { isDamage } from '~db/sqlite-code'
import { StartLockTimeout, takeStartLock } from '~db/start-lock'
import { now } from './lib/clock.server'
import { type Env, prepareDataDir, readEnv, StartProblem } from './lib/env.server'
import { sweepIncoming } from './lib/evidence-store.server'
import { closeInstallation, installation, setInstallation } from './lib/installation.server'
import { countStatement } from './lib/request-memory.server'

export interface Started {
  env: Env
  /** The sample persons and their passwords, when this start loaded the sample; they are not kept anywhere. */
  accounts: readonly SampleAccount[]
  /** Nobody can sign in yet: the set-up page makes the administrator. */
  needsSetUp: boolean
}

/** How long a start waits for another one that prepares the same data folder. */
const LOCK_PATIENCE_MS = 60_000

/**
 * Prepares the installation: data folder, migrations, and on an empty one the sample programme. Several processes may
 * start on one folder: one prepares, the others wait for it.
 * @throws StartProblem with one sentence and its remedy.
 */
export async function startUp(
  environment: Readonly<Record<string, string | undefined>>,
  say: (stage: string) => void,
  writes?: WriteWatch,
): Promise<Started> {
  const env = readEnv(environment)
  prepareDataDir(env.dataDir)
  say(`Data folder ${env.dataDir}`)
  let unlock = () => {}
  try {
    unlock = takeStartLock(join(env.dataDir, 'start.lock'), LOCK_PATIENCE_MS)
    env.sessionSecret()
    const { tags, copy } = migrate(env.databaseFile, resolve('drizzle'), now())
    if (copy) say(`The database as it was before is kept in ${copy}`)
    if (tags.length > 0) say(`Database brought to ${tags.at(-1)}`)
    const db = openDatabase(env.databaseFile, { onStatement: countStatement, ...(writes && { writes }) })
    setInstallation({ env, db })
    await sweepIncoming(env.evidenceDir)
    const accounts = await sampleAccounts(env, db, say)
    if (await writeFirstEdition(db, now())) say('Reference practices written as edition 1')
    const given = await writeFirstChecklists(db)
    if (given > 0) say(`Checklists written for ${given} programme${given === 1 ? '' : 's'} from before there were any`)
    return { env, accounts, needsSetUp: (await count('person')) === 0 }
  } catch (error) {
    throw startProblem(error, env)
  } finally {
    unlock()
  }
}

async function sampleAccounts(env: Env, db: Db, say: (stage: string) => void): Promise<readonly SampleAccount[]> {
  const isEmpty = (await count('person')) === 0 && (await count('programme')) === 0
  if (!isEmpty || env.sample === 'off') return []
  say('Loading the sample programme 恒川装备 / Hengchuan Equipment')
  return loadSample(db, now(), env.evidenceDir)
}

/** What a person at the terminal can do about it; anything else is a fault of the program and stays as it is. */
function startProblem(error: unknown, { dataDir, databaseFile }: Env): unknown {
  if (error instanceof StartLockTimeout) {
    return new StartProblem(
      `Another Groundwork has been preparing ${dataDir} for more than a minute: wait until it has started or stop it, then start again.`,
    )
  }
  if (error instanceof NewerDatabaseError) {
    return new StartProblem(
      `The database in ${dataDir} was written by a newer Groundwork: start that version, or choose another folder with DATA_DIR.`,
    )
  }
  if (error instanceof NoSafetyCopyError) {
    return new StartProblem(
      `The copy that is made before the database is migrated cannot be written to ${error.message} (${causeOf(error)}), so nothing was migrated: make room there or give this user the right to it, then start again.`,
    )
  }
  if (error instanceof MigrationError) {
    const kept = error.copy ? ` A copy is in ${error.copy}.` : ''
    return new StartProblem(
      `The database could not be migrated (${error.tag}: ${causeOf(error)}). It is as it was: start the version you had before, and report this.${kept}`,
    )
  }
  if (isDamage(error)) {
    return new StartProblem(
      `${databaseFile} is damaged or no database (${causeOf({ cause: error })}): restore a backup as docs/operations/backup.md says.`,
    )
  }
  return error
}

function causeOf({ cause }: { cause?: unknown }): string {
  return cause instanceof Error ? cause.message : String(cause)
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
