import { connect, type Socket } from 'node:net'

export interface RawConnection {
  socket: Socket
  /** Everything received so far. */
  received: () => string
  /** Sends text as it is. */
  send: (text: string) => void
  /** Waits until what was received matches. */
  until: (pattern: RegExp) => Promise<string>
  /** Waits until the other end has closed, and gives all that it sent. */
  closed: Promise<string>
}

/** A connection on which a test sends what no well-behaved client would. */
export async function rawConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (piece: string) => {
    text += piece
  })
  // A reset is one way in which the other end closes.
  socket.on('error', () => undefined)
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
  await new Promise((resolve) => socket.once('connect', resolve))
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (pattern.test(text)) resolve(text)
      }
      socket.on('data', look)
      void closed.then(() => reject(new Error(`closed before ${pattern}:\n${text}`)))
      look()
    })
  return { socket, received: () => text, send: (piece) => void socket.write(piece), until, closed }
}

/** The head of a form sent to `path`, as a client that sends no Origin would. */
export function formHead(path: string, headers: Readonly<Record<string, string | number>>): string {
  const all = { Host: '127.0.0.1', 'Content-Type': 'application/x-www-form-urlencoded', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}
