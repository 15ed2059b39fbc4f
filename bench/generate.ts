import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { now } from '../app/lib/clock.server'
import { type Db, openDatabase } from '../db/client.server'
import { migrate } from '../db/migrate'
import { person } from '../db/schema/people'
import { programme } from '../db/schema/programme'
import { readinessCheck } from '../db/schema/readiness'
import { rollout } from '../db/schema/wave'
import { generateScale } from '../db/seed/scale/generate-scale.server'

const SEED = 20_260_302

/** Fills a data folder with the large data set and says what is in it. Throws when a database is there already. */
export async function generateInto(dataDir: string, scale: number): Promise<void> {
  const file = databaseIn(dataDir)
  if (existsSync(file)) throw new Error(`There is a database in ${dataDir} already: name another folder.`)
  mkdirSync(dataDir, { recursive: true })
  migrate(file, 'drizzle', now())
  const db = openDatabase(file)
  try {
    const begun = performance.now()
    const { administratorEmail } = await generateScale(db, { scale, now: now(), seed: SEED })
    const seconds = Math.round((performance.now() - begun) / 1000)
    console.log(`Made in ${seconds} s: ${await contentsOf(db)}; the administrator is ${administratorEmail}.`)
  } finally {
    await db.close()
  }
}

/** What is in a data folder, in words: it may have been filled at another scale than the one asked for now. */
export async function contentsIn(dataDir: string): Promise<string> {
  const db = openDatabase(databaseIn(dataDir))
  try {
    return await contentsOf(db)
  } finally {
    await db.close()
  }
}

async function contentsOf(db: Db): Promise<string> {
  const tables = { programmes: programme, rollouts: rollout, checks: readinessCheck, people: person }
  const parts: string[] = []
  for (const [word, table] of Object.entries(tables)) {
    const [row] = await db.read.select({ n: count() }).from(table)
    parts.push(`${(row?.n ?? 0).toLocaleString('en')} ${word}`)
  }
  return parts.join(', ')
}

export function databaseIn(dataDir: string): string {
  return join(dataDir, 'groundwork.db')
}
