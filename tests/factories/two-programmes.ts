import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import type { Db } from '~db/client.server'
import { makeInstallation } from './installation'
import { makeTwoProgrammes } from './whole-programme'

type Two = Awaited<ReturnType<typeof makeTwoProgrammes>>

let made: Promise<{ file: string; two: Two }> | undefined

/** A fresh installation with the two programmes of `makeTwoProgrammes`, which are made once and copied for each test. */
export async function installTwoProgrammes(): Promise<Two & { db: Db }> {
  made ??= make()
  const { file, two } = await made
  return { db: makeInstallation({ from: file }), ...structuredClone(two) }
}

async function make(): Promise<{ file: string; two: Two }> {
  const db = makeInstallation()
  const two = await makeTwoProgrammes(db)
  const file = join(dirname(inject('baseDatabase')), `two-programmes-${crypto.randomUUID()}.db`)
  await db.backup(file)
  await db.close()
  return { file, two }
}
