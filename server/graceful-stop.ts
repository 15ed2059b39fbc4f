import type { Server } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'

/** Time for the requests under way; what then still runs is cut off. */
const REQUESTS_MS = 8_000
/** Time until the process ends, whatever happens. */
const ALL_MS = 10_000
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

export interface Stopping {
  /** From the first signal on. */
  isStopping: () => boolean
  /** Answers on connections that are still open end them, once the server is stopping. */
  endConnections: (request: Request, response: Response, next: NextFunction) => void
  /** Stops `server` at a signal (exit code 0) or at a fault that nobody caught (1), then runs `shutDown`. */
  watch: (server: Server, shutDown: () => Promise<void>) => void
}

/** How the server ends: requests under way are answered, the database is closed, all within ten seconds. */
export function gracefulStop(log: Logger): Stopping {
  let isStopping = false
  let exitCode = 0

  const stop = (server: Server, shutDown: () => Promise<void>) => {
    // A launcher and its child often get the same signal: the second one must not cut the first short.
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), ALL_MS).unref()
    closeServer(server)
      .then(shutDown)
      .then(
        () => process.exit(exitCode),
        (error: unknown) => {
          log.fatal({ error }, 'the database could not be closed')
          process.exit(1)
        },
      )
  }

  return {
    isStopping: () => isStopping,
    endConnections: (_request, response, next) => {
      if (isStopping) response.set('Connection', 'close')
      next()
    },
    watch: (server, shutDown) => {
      for (const signal of SIGNALS) {
        process.on(signal, () => {
          log.info({ signal }, 'stopping')
          stop(server, shutDown)
        })
      }
      for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
        process.on(fault, (error: unknown) => {
          log.fatal({ error, fault }, 'a fault that nobody caught: stopping')
          exitCode = 1
          stop(server, shutDown)
        })
      }
    },
  }
}

/** Takes no new connection and waits for the requests under way. A connection whose answer is out is closed. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const patience = setTimeout(() => server.closeAllConnections(), REQUESTS_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(patience)
}
