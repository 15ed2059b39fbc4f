import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { now } from '../app/lib/clock.server'
import { openDatabase } from '../db/client.server'
import { migrate } from '../db/migrate'
import { generateScale } from '../db/seed/scale/generate-scale.server'

const SEED = 20_260_302

/** Fills a data folder with the large data set and says what is in it. Throws when a database is there already. */
export async function generateInto(dataDir: string, scale: number): Promise<void> {
  const file = databaseIn(dataDir)
  if (existsSync(file)) throw new Error(`There is a database in ${dataDir} already: name another folder.`)
  mkdirSync(dataDir, { recursive: true })
  migrate(file, 'drizzle')
  const db = openDatabase(file)
  try {
    const begun = performance.now()
    const made = await generateScale(db, { scale, now: now(), seed: SEED })
    const seconds = Math.round((performance.now() - begun) / 1000)
    console.log(
      `Scale ${scale} in ${seconds} s: ${made.programmes} programmes, ${made.rollouts} rollouts, ${made.checks} checks, ` +
        `${made.people} people; the administrator is ${made.administratorEmail}.`,
    )
  } finally {
    await db.close()
  }
}

export function databaseIn(dataDir: string): string {
  return join(dataDir, 'groundwork.db')
}
