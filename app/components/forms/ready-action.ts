import { matchRoutes } from '@remix-run/react'

/** Time for Remix to find out which route a form of the page leads to, before its code is asked for. */
const PATIENCE_MS = 2_000

/**
 * Loads the code of the route that a form posts to, when the browser has time. Remix would ask for it at the submit,
 * and load the page anew, without what was typed, where the network is away by then. Gives the way to call it off.
 */
export function readyAction(form: HTMLFormElement): () => void {
  const timer = setTimeout(() => {
    const { pathname } = new URL(form.action)
    for (const { route } of matchRoutes(window.__remixRouter.routes, pathname) ?? []) {
      const known = window.__remixManifest.routes[route.id ?? '']
      // A network that is away already says so when the form is sent.
      if (known) import(/* @vite-ignore */ known.module).catch(() => undefined)
    }
  }, PATIENCE_MS)
  return () => clearTimeout(timer)
}
