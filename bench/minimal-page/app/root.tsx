import { Links, Meta, Outlet, Scripts } from '@remix-run/react'
import { useContext } from 'react'
import { NonceContext } from './nonce'

export default function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts nonce={useContext(NonceContext)} />
      </body>
    </html>
  )
}
