import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { installSteadyPost } from './components/forms/steady-post'
import { isLocale, overwriteGetLocale } from './i18n/generated/runtime'

// The page says in which language the server wrote it: the browser must not choose another.
const { lang } = document.documentElement
if (isLocale(lang)) overwriteGetLocale(() => lang)

installSteadyPost()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})

// With a worker, a page asked for without a network says so itself instead of the browser's own page.
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/offline-worker.js')
