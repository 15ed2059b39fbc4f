import type { Locale, Name } from '~/domain/vocabulary'
import { getLocale } from './generated/runtime'

/** The reader's language: of the request on the server, of the page in the browser. */
export function currentLocale(): Locale {
  return getLocale()
}

/** A two-language name for the reader; where theirs is empty, the other. */
export function nameOf(name: Name): string {
  return currentLocale() === 'zh-CN' ? name.zh || name.en : name.en || name.zh
}

/** Whether a name has to be marked up as being in the other language. */
export function languageOfName(name: Name): Locale {
  if (currentLocale() === 'zh-CN') return name.zh ? 'zh-CN' : 'en'
  return name.en ? 'en' : 'zh-CN'
}
