import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { evidenceById } from '~/features/readiness/evidence.server'
import type { RouteAccess } from '~/lib/access'
import { readContent } from '~/lib/evidence-store.server'
import { notFound } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** Hands a file out to be saved, never to be opened in the name of this site: whatever is in it cannot run here. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const file = await evidenceById(db, programme, Number(params.file) || 0)
  if (!file) throw notFound()
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache, no-transform',
    ETag: `"${file.sha256}"`,
  }
  const known = request.headers.get('If-None-Match') ?? ''
  if (known.split(',').some((one) => one.trim().replace(/^W\//, '') === headers.ETag)) {
    return new Response(null, { status: 304, headers })
  }
  const content = await readContent(installation().env.evidenceDir, file.sha256)
  if (!content) throw notFound()
  return new Response(createReadableStreamFromReadable(content), {
    headers: { ...headers, 'Content-Length': String(file.bytes) },
  })
}

/** As RFC 5987 wants it: more than a component of an address has to be escaped. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
