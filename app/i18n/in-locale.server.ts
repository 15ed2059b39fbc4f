import type { Locale } from '~/domain/vocabulary'
import { getLocale, overwriteGetLocale } from './generated/runtime'

/** Says something in that language, whatever the reader's is: of the server alone, since a browser has the reader's only. `say` must not wait for anything: nobody else speaks meanwhile. */
export function inLocale<T>(locale: Locale, say: () => T): T {
  const before = getLocale
  overwriteGetLocale(() => locale)
  try {
    return say()
  } finally {
    overwriteGetLocale(before)
  }
}
