import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StaticTable {
  url: string
  rows: number
  close: () => Promise<void>
}

/**
 * Serves from memory a page that is nothing but the table of another page, with its style sheet: no script, no link,
 * nothing around it. `address` is the page with the table, `get` fetches with the cookies of who may see it.
 */
export async function serveTableOf(address: string, get: (address: string) => Promise<string>): Promise<StaticTable> {
  const page = await get(address)
  const table = [...page.matchAll(/<table[\s\S]*?<\/table>/g)]
    .map(([text]) => text)
    .sort((a, b) => b.length - a.length)[0]
  if (!table) throw new Error(`There is no table in ${address}.`)
  const styles = [...page.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, path = '']) => path)
  const sheets = new Map(
    await Promise.all(styles.map(async (path) => [path, await get(new URL(path, address).href)] as const)),
  )
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Table</title>${styles
    .map((path) => `<link rel="stylesheet" href="${path}">`)
    .join('')}</head><body><main>${table.replace(/<\/?a\b[^>]*>/g, '')}</main></body></html>`
  const server = createServer((request, response) => {
    const sheet = sheets.get(request.url ?? '')
    const type = sheet === undefined ? 'text/html' : 'text/css'
    response.setHeader('Content-Type', `${type}; charset=utf-8`)
    if (sheet !== undefined) response.setHeader('Cache-Control', 'public, max-age=3600')
    response.end(sheet ?? html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    rows: table.split('rowgroup').length - 1,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
