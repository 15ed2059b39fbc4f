import type { Locale, Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { notificationsPath } from '~/lib/links'
import type { Mail } from '~/lib/mail.server'
import { noticePath } from '../addresses'
import type { Notice } from '../notices.server'
import { noticeSentence } from '../ui/notice-sentence'

export interface DigestPart {
  programme: { slug: string; name: Name }
  notices: readonly Notice[]
  /** How many more there are than are written. */
  more: number
}

/** What somebody said is quoted up to so many characters. */
const QUOTED = 200

/**
 * The mail of a day, in the language that is current: of each programme what has not been read, with the way there.
 * `origin` is the public address, without a slash at its end.
 */
export function digestMail(
  parts: readonly DigestPart[],
  { to, origin, locale }: { to: string; origin: string; locale: Locale },
): Mail {
  const count = parts.reduce((sum, { notices, more }) => sum + notices.length + more, 0)
  const account = `${origin}/account`
  const text = parts.map((part) => partText(part, origin)).join('\n\n')
  const html = parts.map((part) => partHtml(part, origin)).join('')
  return {
    to,
    subject: m.digest_subject({ count }),
    text: `${text}\n\n—\n${m.digest_foot()}\n${account}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;font-size:15px;line-height:1.5">${html}<hr><p style="font-size:13px">${escaped(m.digest_foot())} <a href="${escaped(account)}">${escaped(m.digest_settings())}</a></p></body></html>`,
  }
}

function partText({ programme, notices, more }: DigestPart, origin: string): string {
  const lines = notices.flatMap((one) => [
    `- ${noticeSentence(one)}`,
    `  ${origin}${noticePath(programme.slug, one)}`,
    ...(one.said ? [`  ${quoted(one.said.text).replace(/\s+/g, ' ')}`] : []),
  ])
  const rest = more > 0 ? [m.digest_more({ count: more })] : []
  return [nameOf(programme.name), ...lines, ...rest, origin + notificationsPath(programme.slug)].join('\n')
}

function partHtml({ programme, notices, more }: DigestPart, origin: string): string {
  const items = notices.map((one) => {
    const said = one.said ? `<br><span style="color:#555">${escaped(quoted(one.said.text))}</span>` : ''
    const to = escaped(origin + noticePath(programme.slug, one))
    return `<li><a href="${to}">${escaped(noticeSentence(one))}</a>${said}</li>`
  })
  const rest = more > 0 ? `<p>${escaped(m.digest_more({ count: more }))}</p>` : ''
  const path = escaped(origin + notificationsPath(programme.slug))
  return `<h2 style="font-size:17px">${escaped(nameOf(programme.name))}</h2><ul>${items.join('')}</ul>${rest}<p><a href="${path}">${escaped(m.digest_open())}</a></p>`
}

function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Whatever people have written is text and never markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}
