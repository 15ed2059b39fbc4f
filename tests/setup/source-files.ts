import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
}

/** All files under a folder whose name ends so, without what is generated. */
export function sourceFiles(folder: string, ending: RegExp): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => ending.test(path) && !path.includes('i18n/generated'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
