import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { now } from '../app/lib/clock.server'
import { openDatabase } from '../db/client.server'
import { migrate } from '../db/migrate'
import { type Generated, generateScale } from '../db/seed/scale/generate-scale.server'

const SEED = 20_260_302

/** Fills a data folder with the large data set, as the server finds it there. Throws when it holds a database already. */
export async function generateInto(dataDir: string, scale: number): Promise<Generated> {
  const file = join(dataDir, 'groundwork.db')
  if (existsSync(file)) throw new Error(`There is a database in ${dataDir} already: name another folder.`)
  mkdirSync(dataDir, { recursive: true })
  migrate(file, 'drizzle')
  const db = openDatabase(file)
  try {
    return await generateScale(db, { scale, now: now(), seed: SEED })
  } finally {
    await db.close()
  }
}
