import { createServer, type RequestListener, type Server } from 'node:http'
import { fail } from './terminal'

/** Times in milliseconds. A proxy keeps idle connections up to two minutes: this end must not close them first. */
const TIMES = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 130_000,
  connectionsCheckingInterval: 5_000,
}

/** Listens, and calls `onListening` with the port; what prevents it is said in a sentence. */
export function listen(app: RequestListener, port: number, host: string, onListening: (port: number) => void): Server {
  const server = createServer(TIMES, app)
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(`Port ${port} is taken: stop what listens there, or choose another with PORT.`)
    if (error.code === 'EACCES') fail(`Port ${port} needs more rights: choose one above 1023 with PORT.`)
    fail(`The server cannot listen on ${host}:${port} (${error.code ?? error.message}): check HOST and PORT.`)
  })
  server.listen(port, host, () => {
    const address = server.address()
    onListening(typeof address === 'object' && address ? address.port : port)
  })
  return server
}
