import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Document } from './components/layout/document'
import { ErrorPage } from './components/layout/error-page'
import { Notices } from './components/layout/notices'
import { OfflineBanner } from './components/layout/offline-banner'
import { m } from './i18n/generated/messages'
import { themeOf } from './lib/cookies.server'
import { takeNotice } from './lib/notice.server'
import styles from './styles.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  // Asked for at once: the style sheet would name it only after it has been read.
  { rel: 'preload', href: latin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
]
export const meta: MetaFunction = () => [{ title: m.app_name_full() }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { notice, header } = await takeNotice(request)
  return data(
    { theme: await themeOf(request), notice, requestId: context.requestId },
    header ? { headers: { 'Set-Cookie': header } } : {},
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  return <Document theme={root?.theme ?? 'system'}>{children}</Document>
}

export default function App() {
  const { notice } = useLoaderData<typeof loader>()
  return (
    <>
      <OfflineBanner />
      <Outlet />
      <Notices notice={notice} />
    </>
  )
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof loader>('root')
  return <ErrorPage requestId={root?.requestId ?? null} />
}
