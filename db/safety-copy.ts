import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const PREFIX = 'groundwork-before-'
/** So many copies are kept; older ones go when a new one is safe. */
const KEPT = 5

/**
 * Copies the database that `connection` has open into `folder`, as it is at this moment, whatever others write. The
 * copy gets its name only once it is checked and on the disk.
 * @param before what the copy is made before, such as a migration's name
 * @param at UTC milliseconds
 * @returns the path of the copy
 * @throws when it cannot be written or does not pass SQLite's own check; what was written of it is removed.
 */
export function makeSafetyCopy(connection: Database.Database, folder: string, before: string, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  const copy = join(folder, `${PREFIX}${before}-${stamp}.db`)
  const unfinished = `${copy}.unfinished`
  mkdirSync(folder, { recursive: true })
  try {
    rmSync(unfinished, { force: true })
    connection.prepare('VACUUM INTO ?').run(unfinished)
    ensureWhole(unfinished)
    flush(unfinished)
    renameSync(unfinished, copy)
    flush(folder)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  removeOldest(folder)
  return copy
}

function ensureWhole(file: string): void {
  const copy = new Database(file, { readonly: true })
  try {
    const answer = copy.pragma('integrity_check', { simple: true })
    if (answer !== 'ok') throw new Error(`The copy ${file} is not whole: ${String(answer)}`)
  } finally {
    copy.close()
  }
}

/** Waits until the disk has it. SQLite does not do so for a copy made by VACUUM INTO. */
function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The stamp at the end of the name orders the copies, whatever they were made before. */
function removeOldest(folder: string): void {
  const stampOf = (name: string) => name.slice(name.lastIndexOf('-'))
  const copies = readdirSync(folder).filter((name) => name.startsWith(PREFIX) && name.endsWith('.db'))
  const newestFirst = copies.sort((a, b) => stampOf(b).localeCompare(stampOf(a)))
  for (const name of newestFirst.slice(KEPT)) rmSync(join(folder, name))
}
