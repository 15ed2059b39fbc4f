import { buildIsCurrent, removeStamp, sourceDigest, writeStamp } from './build-stamp.mjs'
import { root, runTool } from './run.mjs'
import { lastLines, Problem } from './say.mjs'

/**
 * Builds when the sources are not those of the present build.
 * @param {(note: string) => void} note
 * @returns {Promise<string>} the outcome in a few words
 */
export async function ensureBuilt(note) {
  return buildIsCurrent(root) ? 'up to date' : buildApplication(note)
}

/** Builds pages and server into build/ and stamps the result. Parameters as for `ensureBuilt`. */
export async function buildApplication(note) {
  note('building, this takes a moment')
  // Taken first: a source changed during the build then counts as changed.
  const digest = sourceDigest(root)
  removeStamp(root)
  await buildPages()
  await bundle('server.ts', 'build/server.js', [pagesStayOutside])
  // What makes files runs in a thread of its own, from a file of its own.
  await bundle('app/features/report-files/file-thread.server.ts', 'build/file-thread.js')
  writeStamp(root, digest)
  return 'built'
}

async function buildPages() {
  const { code, output } = await runTool('@remix-run/dev', 'remix', ['vite:build'], {
    env: { NODE_ENV: 'production' },
  })
  if (code !== 0) throw failure('Building the pages', output)
}

async function bundle(entry, outfile, plugins = []) {
  const { build, formatMessages } = await import('esbuild')
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      plugins,
      logLevel: 'silent',
    })
  } catch (error) {
    const lines = error.errors ? await formatMessages(error.errors, { kind: 'error' }) : [error.message]
    throw failure('Bundling the server', lines.join('\n'))
  }
}

// The server loads the pages when it runs, from the place they have beside it.
const pagesStayOutside = {
  name: 'pages-stay-outside',
  setup(build) {
    build.onResolve({ filter: /^\.\/(build\/)?server\/index\.js$/ }, () => ({
      path: './server/index.js',
      external: true,
    }))
  },
}

function failure(doing, output) {
  return new Problem(
    `${doing} failed: the lines above say where; mend that and start again.`,
    process.env.DEBUG ? output : lastLines(output, 40),
  )
}
