import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'
import type * as entry from './app/entry.server'

type Build = ServerBuild & {
  entry: { module: Pick<typeof entry, 'startUp' | 'shutDown' | 'isReady' | 'answering'> }
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
  const { startUp, shutDown, isReady, answering } = build.entry.module
  const { env, accounts, needsSetUp } = await startUp(process.env, (stage) => console.log(`· ${stage}`))
  const log = pino({ level: env.logLevel, serializers: { error: pino.stdSerializers.err } })

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'))
  app.get('/readyz', (_request, response) => {
    isReady().then(
      () => response.type('text').send('ready'),
      (error: unknown) => {
        log.error({ error }, 'not ready')
        response.status(503).type('text').send('the database does not answer')
      },
    )
  })
  app.use(
    pinoHttp({
      logger: log,
      genReqId: (_request, response) => {
        const id = randomUUID()
        response.setHeader('X-Request-Id', id)
        return id
      },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
      customProps: (_request, response) => {
        const { statements } = (response as express.Response).locals as { statements?: () => number }
        return statements ? { statements: statements() } : {}
      },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          url: request.url,
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
    }),
  )
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  })
  app.use(securityHeaders(env.isSecure))
  app.use(compression())
  if (vite) app.use(vite.middlewares)
  else app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(inProduction ? 'build/client' : 'public', { maxAge: '1h', index: false }))
  app.use(sameOriginOnly)
  app.post('/sign-in', rateLimit({ windowMs: 60_000, limit: 30, standardHeaders: 'draft-7', legacyHeaders: false }))

  const version = vite ? null : build.assets.version
  const handle = createRequestHandler({
    build: vite ? currentBuild : build,
    getLoadContext: (request, response) => ({
      nonce: String(response.locals.nonce),
      requestId: String(request.id),
      tag: response.locals.tag as string | null,
      report: (error: unknown) => request.log.error({ error }, 'the page failed'),
    }),
  })
  app.all('*', (request, response, next) => {
    const { method, url, headers } = request
    const { cookie, 'accept-language': acceptLanguage, 'if-none-match': ifNoneMatch } = headers
    answering(
      { method, url, cookie, acceptLanguage, ifNoneMatch },
      version,
      async ({ tag, isUnchanged, kept, statements }) => {
        Object.assign(response.locals, { tag, statements })
        const page = isUnchanged ? null : kept({ nonce: String(response.locals.nonce), requestId: String(request.id) })
        if (isUnchanged) answerUnchanged(response, tag)
        else if (page !== null) answerKept(response, tag, page)
        else await handle(request, response, next)
      },
    ).catch(next)
  })

  const server = app.listen(env.port, env.host)
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(`Port ${env.port} is taken: stop what listens there, or choose another with PORT.`)
    if (error.code === 'EACCES') fail(`Port ${env.port} needs more rights: choose one above 1023 with PORT.`)
    fail(`The server cannot listen on ${env.host}:${env.port} (${error.code ?? error.message}): check HOST and PORT.`)
  })
  server.on('listening', () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : env.port
    welcome(env.publicUrl ?? `http://${env.isLoopback ? 'localhost' : env.host}:${port}`, accounts, needsSetUp)
  })
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    // A launcher and its child often get the same signal: the second one must not cut the first short.
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      stop(server, shutDown).then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/**
 * The browser keeps the headers of the page it has, among them the policy with the nonce that the page's scripts carry:
 * a new policy would forbid them.
 */
function answerUnchanged(response: express.Response, tag: string | null): void {
  response.removeHeader('Content-Security-Policy')
  response
    .set({ 'Cache-Control': 'private, no-cache', ETag: String(tag) })
    .status(304)
    .end()
}

function answerKept(response: express.Response, tag: string | null, page: string): void {
  response.set({ 'Cache-Control': 'private, no-cache', ETag: String(tag), 'Content-Type': 'text/html; charset=utf-8' })
  response.end(page)
}

function securityHeaders(isSecure: boolean) {
  const self = "'self'"
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        scriptSrc: [
          self,
          (_request, response) =>
            `'nonce-${String((response as unknown as { locals: { nonce: string } }).locals.nonce)}'`,
        ],
        // Positions of bars and cells are set on the elements themselves.
        styleSrc: [self, "'unsafe-inline'"],
        imgSrc: [self, 'data:'],
        fontSrc: [self],
        connectSrc: inProduction ? [self] : [self, 'ws:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: [self],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** A page elsewhere must not act here in the name of the person signed in. */
function sameOriginOnly(request: express.Request, response: express.Response, next: express.NextFunction): void {
  const { origin, host } = request.headers
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  const seenAs = request.headers['x-forwarded-host'] ?? host
  if (isReading || origin === undefined || (URL.canParse(origin) && new URL(origin).host === seenAs)) next()
  else response.status(403).type('text').send('This request came from another site.')
}

/** Takes no new request, waits for those under way (10 s at most), then closes the database. */
async function stop(server: Server, shutDown: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const patience = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearTimeout(patience)
  await shutDown()
}

/** Printed in one piece: whoever waits for the address also gets what follows it. */
function welcome(
  address: string,
  accounts: readonly { role: string; email: string; password: string }[],
  needsSetUp: boolean,
): void {
  const lines = [`\nGroundwork · 落地 is ready at ${address}`]
  if (needsSetUp) lines.push('Open it to make the administrator. 打开后创建管理员。')
  if (accounts.length > 0) {
    lines.push(
      'Sign in with one click on the page, or with these passwords, shown only now. 可在登录页一键进入；以下密码仅显示一次：',
      ...accounts.map(({ role, email, password }) => `  ${role.padEnd(16)} ${email.padEnd(32)} ${password}`),
    )
  }
  lines.push('Ctrl-C stops it.\n')
  console.log(lines.join('\n'))
}

function fail(sentence: string): never {
  console.error(`\n${sentence}`)
  process.exit(1)
}
