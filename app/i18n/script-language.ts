import type { Locale } from '~/domain/vocabulary'

/** The folder below `assets/` of the scripts in a language; those in English stand in `assets/` itself. */
const FOLDERS: Readonly<Record<Locale, string>> = { en: '', 'zh-CN': 'zh-CN/' }
const ADDRESS = /(?<=["/])assets\/([\w.-]+\.js)(?=")/g

/** A text that names scripts by their addresses, with those of the same scripts in that language. */
export function scriptsInLanguage(text: string, locale: Locale): string {
  return text.replace(ADDRESS, `assets/${FOLDERS[locale]}$1`)
}
