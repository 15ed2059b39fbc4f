import { Links, Meta, Scripts, ScrollRestoration } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import type { Theme } from '~/domain/vocabulary'
import { currentLocale } from '~/i18n/locale'
import { NonceContext } from './nonce'

/** The page around everything: language and theme are right on the first byte. */
export function Document({ theme, children }: { theme: Theme; children: ReactNode }) {
  const nonce = useContext(NonceContext)
  return (
    <html lang={currentLocale()} data-theme={theme} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}
