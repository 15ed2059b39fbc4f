import type { AppLoadContext } from '@remix-run/node'
import { LOCALES, type Locale } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'
import { brandOf } from '~/lib/brand.server'
import { notFound } from '~/lib/http.server'
import type { Visit } from '~/lib/visit.server'
import type { Db } from '~db/client.server'
import { type FileKind, textIn } from './file-request'
import { fileWords } from './file-words.server'
import { printAnswer } from './print-page.server'
import { type FrozenReport, frozenReport } from './queries.server'
import { reportFile } from './report-file.server'
import { NoFile } from './thread-pool.server'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const KINDS: Readonly<Record<FileKind, { mediaType: string; ending: string }>> = {
  slides: { mediaType: `${OFFICE}.presentationml.presentation`, ending: 'pptx' },
  sheet: { mediaType: `${OFFICE}.spreadsheetml.sheet`, ending: 'xlsx' },
}

/** The language that the address asks for, else the reader's. */
function languageAsked(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('language')
  return LOCALES.find((one) => one === asked) ?? currentLocale()
}

/** The report as a page to be printed; 404 for a draft and for another programme's report. */
export async function answerPrint(
  { db, programme }: Pick<Visit, 'db' | 'programme'>,
  { request, params }: { request: Request; params: { report?: string } },
): Promise<Response> {
  const found = await frozenReport(db, programme.id, params.report)
  if (!found) throw notFound()
  return printedReport(db, found, request)
}

/** A frozen report as a page to be printed, in the language that the address asks for. */
export async function printedReport(
  db: Db,
  { content, hash }: Pick<FrozenReport, 'content' | 'hash'>,
  request: Request,
): Promise<Response> {
  const language = languageAsked(request)
  return printAnswer({ language, content, hash, brand: await brandOf(db), words: fileWords(content, language) })
}

/** The file to be saved, or why there is none: 404 for a draft and for another programme's report, 503 where it could not be made. */
export async function answerFile(
  kind: FileKind,
  { db, programme }: Pick<Visit, 'db' | 'programme'>,
  { request, params, context }: { request: Request; params: { report?: string }; context: Partial<AppLoadContext> },
  fileOf = reportFile,
): Promise<Response> {
  const found = await frozenReport(db, programme.id, params.report)
  if (!found) throw notFound()
  const { content, hash } = found
  const language = languageAsked(request)
  const { colour, logo } = await brandOf(db)
  const asked = { kind, language, content, hash, brand: { colour, logo }, words: fileWords(content, language) }
  try {
    const bytes = await fileOf(asked)
    const { mediaType, ending } = KINDS[kind]
    const name = `${textIn(content.programme.name, language)} ${asked.words.report}`
    return new Response(bytes as BodyInit, {
      headers: {
        'Content-Type': mediaType,
        'Content-Length': String(bytes.length),
        'Content-Disposition': disposition(
          `${content.programme.slug}-report-${content.number}-${language}`,
          name,
          ending,
        ),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store, no-transform',
      },
    })
  } catch (error) {
    if (!(error instanceof NoFile)) throw error
    context.report?.(error)
    return noFile(error)
  }
}

/** Two names: one that each program can read, and one in the language of the file. */
function disposition(plain: string, name: string, ending: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ').trim()
  const encoded = encodeURIComponent(`${safe}.${ending}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain.replace(/[^\w-]/g, '-')}.${ending}"; filename*=UTF-8''${encoded}`
}

function noFile({ why }: NoFile): Response {
  const sentence = why === 'busy' ? m.report_files_busy() : m.report_files_none()
  return new Response(`${sentence}\n`, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '60', 'Cache-Control': 'no-store' },
  })
}
