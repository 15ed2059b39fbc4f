import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import type { Db } from '~db/client.server'
import { makeInstallation } from './installation'
import { contextOf, viewerWith } from './programme'
import { publishOneMore } from './tailoring'
import { makeWhole } from './whole-programme'

/** Codes that each programme has for itself, so that one's is nothing in the other. */
const CODES = {
  a: ['LTC-ML-1', 'LTC-ML-2', 'LTC-ML-3'],
  b: ['MCR-1', 'MCR-2', 'MCR-3'],
} as const

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

/** Two programmes that have nothing in common but the company, which has published another edition of its reference. */
async function makeTwoProgrammes(db: Db) {
  const a = await makeWhole(db, { slug: 'a', codes: CODES.a, waves: 2 })
  const b = await makeWhole(db, { slug: 'b', codes: CODES.b, waves: 3 })
  const office = viewerWith(a.people.office, 'office')
  const edition = await publishOneMore(contextOf(db, { programmeId: null, viewer: office }), CODES.a[0])
  for (const { ids } of [a, b]) for (const of of Object.values(ids)) of.edition = String(edition)
  return { a, b }
}
