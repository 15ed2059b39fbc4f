import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { pino } from 'pino'
import type * as entry from './app/entry.server'
import { limitBody, limitOf } from './server/body-limit'
import { limitEntrance } from './server/entrance-limit'
import { gracefulStop } from './server/graceful-stop'
import { alive, ready } from './server/health'
import { lastResort } from './server/last-resort'
import { listen } from './server/listen'
import { makeMetrics } from './server/metrics'
import { forgetForeignForwarding } from './server/peer'
import { reportFault, requestLog } from './server/request-log'
import { sameOriginOnly } from './server/same-origin'
import { keepLinkSecret, makeNonce, securityHeaders } from './server/security-headers'
import { fail, welcome } from './server/terminal'
import { answerKept, answerUnchanged } from './server/unchanged'

type Build = ServerBuild & {
  entry: {
    module: Pick<
      typeof entry,
      'startUp' | 'shutDown' | 'isReady' | 'answering' | 'startDailyRounds' | 'scriptsInLanguage'
    >
  }
}

const inProduction = process.env.NODE_ENV === 'production'
const vite = inProduction
  ? undefined
  : await import('vite').then(({ createServer }) => createServer({ server: { middlewareMode: true } }))

/** In development the build is asked for anew, so that edits show at the next request. */
async function currentBuild(): Promise<Build> {
  // Built beside this file by `npm run build`; the path is resolved from there, not from the source.
  const built = './server/index.js'
  const module: unknown = vite ? await vite.ssrLoadModule('virtual:remix/server-build') : await import(built)
  return module as Build
}

try {
  await serve(await currentBuild())
} catch (error) {
  if (error instanceof Error && error.constructor.name === 'StartProblem') fail(error.message)
  throw error
}

async function serve(build: Build): Promise<void> {
  const { startUp, shutDown, isReady, answering, startDailyRounds } = build.entry.module
  const metrics = makeMetrics()
  const { env, accounts, needsSetUp } = await startUp(process.env, (stage) => console.log(`· ${stage}`), metrics.writes)
  metrics.watchDatabase(env.databaseFile)
  const log = pino({ level: env.logLevel, serializers: { error: pino.stdSerializers.err } })
  const stopping = gracefulStop(log)

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')

  // Of every request: what is known of it, and whether it is let in.
  app.use(metrics.measure)
  app.use(stopping.endConnections)
  app.get('/metrics', metrics.page(env.metricsToken))
  app.use(forgetForeignForwarding)
  app.get('/healthz', alive)
  app.get('/readyz', ready(stopping.isStopping, isReady, log))
  app.use(requestLog(log))
  app.use(makeNonce, securityHeaders({ isSecure: env.isSecure, withSockets: !inProduction }), keepLinkSecret)
  app.use(sameOriginOnly)
  app.use(limitBody(limitOf))
  app.use(limitEntrance())

  // Files.
  app.use(compression())
  if (vite) app.use(vite.middlewares)
  else app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', index: false }))
  // A page's address has no ending: the disk need not be asked for a file of that name.
  app.get(/\.[a-z0-9]+$/i, express.static(inProduction ? 'build/client' : 'public', { maxAge: '1h', index: false }))

  // Pages.
  const version = vite ? null : build.assets.version
  const handlerOf = (of: Build) =>
    createRequestHandler({
      build: vite ? currentBuild : of,
      getLoadContext: (request, response) => ({
        nonce: String(response.locals.nonce),
        requestId: String(request.id),
        tag: response.locals.tag as string | null,
        address: request.ip ?? '',
        note: (facts: Readonly<Record<string, string>>, event: string) => request.log.warn(facts, event),
        report: (error: unknown) => reportFault(request.log, error),
      }),
    })
  // Each language has scripts of its own: in the page, and in what the browser asks for about the next.
  const handlers = { en: handlerOf(build), 'zh-CN': handlerOf(withScripts(build, 'zh-CN')) }
  app.all('*', (request, response, next) => {
    const { method, headers } = request
    // With two slashes at its beginning an address would name another host.
    const url = request.url.replace(/^\/+/, '/')
    const { cookie, 'accept-language': acceptLanguage, 'if-none-match': ifNoneMatch } = headers
    answering(
      { method, url, cookie, acceptLanguage, ifNoneMatch },
      version,
      async ({ locale, tag, isUnchanged, kept, statements }) => {
        Object.assign(response.locals, { tag, statements })
        const page = isUnchanged ? null : kept({ nonce: String(response.locals.nonce), requestId: String(request.id) })
        if (isUnchanged) answerUnchanged(response, tag)
        else if (page !== null) answerKept(response, tag, page)
        else await handlers[locale](request, response, next)
      },
    ).catch(next)
  })

  app.use(lastResort)

  const server = listen(app, env.port, env.host, (port) => {
    const address = env.publicUrl ?? `http://${env.isLoopback ? 'localhost' : env.host}:${port}`
    welcome({ address, accounts, needsSetUp })
  })
  const endRounds = startDailyRounds({
    said: (facts, what) => log.info(facts, what),
    failed: (error) => log.error({ error }, 'a round of reminders and mails failed'),
  })
  stopping.watch(server, () => endRounds().then(shutDown))
}

/** The same application, with the scripts of that language. */
function withScripts(build: Build, locale: 'zh-CN'): Build {
  const { scriptsInLanguage } = build.entry.module
  const assets = JSON.parse(scriptsInLanguage(JSON.stringify(build.assets), locale)) as Build['assets']
  return { ...build, assets }
}
