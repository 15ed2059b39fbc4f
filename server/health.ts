import type { Request, Response } from 'express'
import type { Logger } from 'pino'

/** The process lives. */
export function alive(_request: Request, response: Response): void {
  response.type('text').send('ok')
}

/** The server takes requests: it is not about to stop, and the database answers. */
export function ready(isStopping: () => boolean, isReady: () => Promise<unknown>, log: Logger) {
  return (_request: Request, response: Response): void => {
    if (isStopping()) return void response.status(503).type('text').send('stopping')
    isReady().then(
      () => response.type('text').send('ready'),
      (error: unknown) => {
        log.error({ error }, 'not ready')
        response.status(503).type('text').send('the database does not answer')
      },
    )
  }
}
