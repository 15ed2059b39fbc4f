import { createHash, timingSafeEqual } from 'node:crypto'
import { statSync } from 'node:fs'
import type { NextFunction, Request, Response } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { isForwarded, isFromThisMachine } from './peer'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const KINDS: Readonly<Record<string, string>> = {
  assets: 'assets',
  __manifest: 'data',
  healthz: 'health',
  readyz: 'health',
  metrics: 'health',
}

/** What is measured. Every label comes from a fixed list: an address that a client makes up adds no series. */
export function makeMetrics() {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by method, kind of address (assets, data, health, page) and class of status.',
    labelNames: ['method', 'kind', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const underWay = new Gauge({ name: 'http_requests_in_flight', help: 'Requests under way.', registers })
  const queued = new Gauge({
    name: 'groundwork_write_queue_length',
    help: 'Writes to the database that wait or are under way.',
    registers,
  })
  const writing = new Histogram({
    name: 'groundwork_write_duration_seconds',
    help: 'Time of a write from its turn to its end, by outcome (committed, rolled-back).',
    labelNames: ['outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  })

  return {
    /** For the database to tell how writing goes. */
    writes: {
      queued: (length: number) => queued.set(length),
      ended: (seconds: number, outcome: string) => writing.observe({ outcome }, seconds),
    },

    /** Measures every request that passes. */
    measure: (request: Request, response: Response, next: NextFunction) => {
      const startedAt = performance.now()
      underWay.inc()
      response.once('close', () => {
        underWay.dec()
        const method = METHODS.has(request.method) ? request.method : 'other'
        const labels = { method, kind: kindOf(request.path), status: statusOf(response) }
        duration.observe(labels, (performance.now() - startedAt) / 1000)
      })
      next()
    },

    /** Reports the size of the database and of its log of writes when it is asked. */
    watchDatabase: (file: string) => {
      const files = { main: file, wal: `${file}-wal` }
      new Gauge({
        name: 'groundwork_database_bytes',
        help: 'Size of the database file (main) and of its write-ahead log (wal).',
        labelNames: ['file'],
        registers,
        collect() {
          for (const [name, path] of Object.entries(files)) {
            this.set({ file: name }, statSync(path, { throwIfNoEntry: false })?.size ?? 0)
          }
        },
      })
    },

    /** The page in Prometheus' format, for this machine or with the token; for anybody else there is none. */
    page: (token: string | undefined) => async (request: Request, response: Response, next: NextFunction) => {
      if (!mayRead(request, token)) return void response.status(404).type('text').send('Not found. 未找到。\n')
      try {
        const text = await register.metrics()
        response.set({ 'Content-Type': register.contentType, 'Cache-Control': 'no-store' }).end(text)
      } catch (error) {
        next(error)
      }
    },
  }
}

function kindOf(path: string): string {
  if (path.endsWith('.data')) return 'data'
  const segment = path.split('/')[1] ?? ''
  return Object.hasOwn(KINDS, segment) ? (KINDS[segment] ?? 'page') : 'page'
}

function statusOf(response: Response): string {
  return response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'broken-off'
}

/** Compares digests, whose length and time to compare say nothing about the token. */
function mayRead(request: Request, token: string | undefined): boolean {
  if (isFromThisMachine(request) && !isForwarded(request)) return true
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
