import { randomUUID } from 'node:crypto'
import type { Response } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** One line a request, and an id for each that only this server gives: what a client calls its request is no matter. */
export function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    customProps: (_request, response) => {
      const { statements } = (response as Response).locals as { statements?: () => number }
      return statements ? { statements: statements() } : {}
    },
    customAttributeKeys: { req: 'request', res: 'response', err: 'error', responseTime: 'milliseconds' },
    customSuccessMessage: (_request, response) => (response.writableFinished ? 'answered' : 'broken off'),
    customErrorMessage: () => 'failed',
    serializers: {
      request: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: withoutSecrets(url),
      }),
      response: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
  })
}

/**
 * Writes a fault of a page into the log, with its request. An address that is not there or a method that is not known
 * is none: the line of the request says so already, and the router's words for it would repeat the address.
 */
export function reportFault(log: Logger, error: unknown): void {
  if (!isRefusal(error)) log.error({ error }, 'the page failed')
}

/** Whether an error only says that the request cannot be answered: its status is below 500. */
export function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500
}

/** The address without what lets somebody in or may be private: the tokens of links, and the values of the query. */
export function withoutSecrets(address: string): string {
  const [path = '', query] = address.split(/\?(.*)/s)
  const safe = path.replace(/^(\/+(?:link|shared|calendar)\/).*$/i, '$1…')
  if (!query) return safe
  const names = [...new URLSearchParams(query).keys()]
  return `${safe}?${[...new Set(names)].map((name) => `${encodeURIComponent(name)}=…`).join('&')}`
}
