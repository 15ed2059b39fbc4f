import { existsSync } from 'node:fs'

/** The browser tests run against the production build: it has to be there, and so has a browser. */
export default function setup(): void {
  if (!existsSync('build/server.js')) throw new Error('There is no build: run `npm run build` first, or `npm test`.')
  const browser = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(browser))
    throw new Error(`There is no browser at ${browser}: set CHROMIUM_PATH, or run \`npm test\`.`)
}
