import { randomBytes, randomUUID } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import helmet from 'helmet'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'

// The middleware of the application's own server.ts through which every page goes, and nothing else.
const built = './server/index.js'
const build = (await import(built)) as ServerBuild
const app = express()
app.disable('x-powered-by')
app.use(pinoHttp({ logger: pino({ level: 'warn' }), genReqId: () => randomUUID() }))
app.use((_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  next()
})
app.use(
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request, response) =>
            `'nonce-${String((response as unknown as { locals: { nonce: string } }).locals.nonce)}'`,
        ],
      },
    },
  }),
)
app.use(compression())
app.all(
  '*',
  createRequestHandler({
    build,
    getLoadContext: (request, response) => ({
      nonce: String(response.locals.nonce),
      requestId: String(request.id),
      tag: null,
      address: String(request.ip),
      note: (facts: object, event: string) => request.log.warn(facts, event),
      report: (error: unknown) => request.log.error({ error }, 'the page failed'),
    }),
  }),
)
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`listening at http://127.0.0.1:${address.port}`)
})
