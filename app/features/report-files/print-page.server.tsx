import { renderToStaticMarkup } from 'react-dom/server'
import { LOCALES, type Locale } from '~/domain/vocabulary'
import { type FileRequest, textIn } from './file-request'
import { PrintSection, Said } from './print-section.server'
import { printStyle } from './print-style'
import { STATUS_LOOKS } from './slide-look'

type Printed = Omit<FileRequest, 'kind'>

/** Nothing keeps such a page, nothing runs in it, nothing is fetched by it, and no page that it leads to learns of it. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

/** A frozen report as one page that needs nothing else: to be read, and to be printed as a PDF by the browser. */
export function printAnswer(printed: Printed): Response {
  return new Response(printPage(printed), { headers: HEADERS })
}

/** A page with a few words in place of a report, for whoever may not (or no longer) read it. */
export function closedAnswer(title: string, text: string, language: Locale, status: number): Response {
  const page = renderToStaticMarkup(
    <html lang={language}>
      <Head title={title} style={printStyle({ brand: STATUS_LOOKS.unknown.colour, foot: '' })} />
      <body>
        <header>
          <h1>{title}</h1>
        </header>
        <p>{text}</p>
      </body>
    </html>,
  )
  return new Response(`<!DOCTYPE html>${page}`, { status, headers: HEADERS })
}

function printPage(printed: Printed): string {
  const { content, language, words, hash, brand } = printed
  const foot = `${textIn(content.programme.name, language)} · ${words.report} · ${hash.slice(0, 12)}`
  const markup = renderToStaticMarkup(
    <html lang={language}>
      <Head
        title={`${textIn(content.programme.name, language)} · ${words.report}`}
        style={printStyle({ brand: brand.colour, foot })}
      />
      <body>
        <Choices {...printed} />
        <main>
          <Front {...printed} />
          {content.sections.map((section) => (
            <PrintSection key={section.section} section={section} language={language} />
          ))}
        </main>
        <footer>
          {words.author} · {words.report} · {words.hash} <span>{hash}</span>
        </footer>
      </body>
    </html>,
  )
  return `<!DOCTYPE html>${markup}`
}

function Head({ title, style }: { title: string; style: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow, noarchive" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the style is this program's; the one text in it is written by numbers */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  )
}

/** On the screen only: the same report in the other language, and how it becomes a file. */
function Choices({ language, words }: Printed) {
  return (
    <nav className="choices" aria-label={words.languages}>
      {LOCALES.map((one) =>
        one === language ? (
          <strong key={one} lang={one}>
            {words.languageNames[one]}
          </strong>
        ) : (
          <a key={one} href={`?language=${one}`} lang={one} hrefLang={one}>
            {words.languageNames[one]}
          </a>
        ),
      )}
      <span>{words.printing}</span>
    </nav>
  )
}

function Front({ content, language, words, brand }: Printed) {
  const { programme, headline, status, figures } = content
  return (
    <header>
      <div className="top">
        <div>
          <p className="programme">
            <Said name={programme.name} language={language} />
          </p>
          <p className="soft">
            {words.report} · {words.period}
          </p>
        </div>
        {brand.logo && <img src={`data:${brand.logo.data}`} alt="" />}
      </div>
      <h1>
        <Said name={headline} language={language} />
      </h1>
      <p className={`badge status-${status}`}>
        {STATUS_LOOKS[status].sign} {words.statuses[status]}
      </p>
      <p className="soft">{words.author}</p>
      {figures.length > 0 && (
        <dl className="figures">
          {figures.map((figure) => (
            <div key={figure.key} className="figure">
              <dt>
                <Said name={figure.label} language={language} />
              </dt>
              <dd className="value">
                <Said name={figure.value} language={language} />
              </dd>
              {figure.comparison && (
                <dd className="note">
                  <Said name={figure.comparison} language={language} />
                </dd>
              )}
              {figure.status && (
                <dd className={`standing status-${figure.status}`}>
                  {STATUS_LOOKS[figure.status].sign} {words.statuses[figure.status]}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </header>
  )
}
