import type { Locale } from '~/domain/vocabulary'
import { paraglideMiddleware } from '~/i18n/generated/server'

/** Runs `work` outside any request as if somebody who reads this language had asked for it. */
export async function inLanguage<T>(locale: Locale, work: () => T): Promise<T> {
  const asked = new Request('http://localhost/', { headers: { 'accept-language': locale } })
  const made: { value: T }[] = []
  await paraglideMiddleware(asked, () => {
    made.push({ value: work() })
    return new Response()
  })
  const [done] = made
  if (!done) throw new Error(`Nothing was made in ${locale}`)
  return done.value
}
