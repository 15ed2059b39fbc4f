import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

/** Builds the page and its server into build/minimal-page, by the same tools and for the same Node as the application. */
export async function buildMinimalPage(): Promise<void> {
  const remix = 'node_modules/@remix-run/dev/dist/cli.js'
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [remix, 'vite:build', '--config', 'bench/minimal-page/vite.config.ts'],
    { env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The minimal page was not built:\n${stdout}${stderr}`)
  await build({
    entryPoints: ['bench/minimal-page/server.ts'],
    outfile: 'build/minimal-page/server.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  })
}
