import { Link } from '@remix-run/react'
import { ChevronLeft, ChevronRight, Maximize, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { StatusBadge } from '~/components/ui/status-badge'
import type { ReportContent, ReportSectionContent } from '~/domain/report-content'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { ChartView } from './chart-view'
import { FigureRow } from './figure-row'
import type { WordsOf } from './report-view'
import { OfficeWords, SectionLines } from './section-body'
import { useTurning } from './use-turning'

/** Headline, figures, then a section a page. */
export const pagesOf = ({ sections }: ReportContent): number => sections.length + 2

/** One thought a page, for a screen on the wall. The page is in the address; keys, swipes and links turn it. */
export function PresentPage({
  content,
  words,
  page,
  leave,
}: {
  content: ReportContent
  words: WordsOf
  page: number
  leave: string
}) {
  const pages = pagesOf(content)
  const swipe = useTurning(page, pages, leave)
  return (
    <>
      <OnPaper content={content} words={words} pages={pages} />
      {/* A finger that goes sideways turns a page; it does not lead back to the page before. */}
      <main
        className="flex min-h-dvh touch-pan-y touch-pinch-zoom flex-col bg-paper px-5 py-5 sm:px-12 sm:py-8 print:hidden"
        {...swipe}
      >
        <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-3">
          <span>
            {nameOf(content.programme.name)} · {m.reports_number({ number: content.number })} · {fullDay(content.on)}
          </span>
          <span className="flex gap-1">
            <button
              type="button"
              className="grid size-9 place-items-center rounded-md hover:bg-line-2"
              onClick={() => void document.documentElement.requestFullscreen?.()}
            >
              <Maximize size={17} aria-hidden="true" />
              <span className="sr-only">{m.reports_present_full()}</span>
            </button>
            <Link to={leave} className="grid size-9 place-items-center rounded-md hover:bg-line-2">
              <X size={18} aria-hidden="true" />
              <span className="sr-only">{m.reports_present_leave()}</span>
            </Link>
          </span>
        </div>
        <div className="flex flex-1 flex-col justify-center py-6">{thought(content, words, page)}</div>
        <nav className="flex items-center justify-center gap-3 text-sm text-ink-2" aria-label={m.reports_present()}>
          <Turn to={page - 1} pages={pages} word={m.reports_present_previous()}>
            <ChevronLeft size={20} aria-hidden="true" />
          </Turn>
          <span className="tabular-nums" aria-live="polite">
            {m.reports_present_page({ page, pages })}
          </span>
          <Turn to={page + 1} pages={pages} word={m.reports_present_next()}>
            <ChevronRight size={20} aria-hidden="true" />
          </Turn>
        </nav>
      </main>
    </>
  )
}

/** All pages one after the other: what is printed, whichever is on the screen. */
function OnPaper({ content, words, pages }: { content: ReportContent; words: WordsOf; pages: number }) {
  return (
    <div className="hidden print:block">
      {Array.from({ length: pages }, (_, at) => (
        <section key={`page-${String(at)}`} className="min-h-[80vh] break-after-page last:break-after-auto">
          {thought(content, words, at + 1)}
        </section>
      ))}
    </div>
  )
}

function Turn({ to, pages, word, children }: { to: number; pages: number; word: string; children: ReactNode }) {
  const shape = 'grid size-10 place-items-center rounded-md'
  if (to < 1 || to > pages) return <span className={shape} />
  return (
    <Link to={`?page=${to}`} replace className={`${shape} border border-line bg-surface hover:border-ink-3`}>
      {children}
      <span className="sr-only">{word}</span>
    </Link>
  )
}

function thought(content: ReportContent, words: WordsOf, page: number): ReactNode {
  if (page === 1) return <Opening content={content} />
  if (page === 2) {
    return (
      <>
        <h1 className="mb-6 text-2xl sm:text-3xl">{m.reports_present_figures()}</h1>
        <FigureRow figures={content.figures} isLarge />
      </>
    )
  }
  const section = content.sections[page - 3]
  return section ? <Thought section={section} words={words} /> : null
}

function Opening({ content }: { content: ReportContent }) {
  return (
    <div className="max-w-5xl">
      <p className="text-lg text-ink-3">{nameOf(content.programme.name)}</p>
      <h1 className="my-4 text-pretty text-2xl leading-tight sm:text-4xl">{nameOf(content.headline)}</h1>
      <p className="flex flex-wrap items-center gap-3 text-lg text-ink-2">
        <StatusBadge status={content.status} />
        {m.reports_frozen_by({ day: fullDay(content.on), author: nameOf(content.author) })}
      </p>
    </div>
  )
}

function Thought({ section, words }: { section: ReportSectionContent; words: WordsOf }) {
  const [chart] = section.charts
  return (
    <>
      <h1 className="mb-5 text-2xl sm:text-3xl">{nameOf(section.title)}</h1>
      <div className={`grid items-center gap-x-10 gap-y-4 ${chart ? 'lg:grid-cols-2 print:grid-cols-2' : 'max-w-5xl'}`}>
        <div className="text-base sm:text-xl sm:leading-relaxed">
          <SectionLines lines={section.lines} />
          <OfficeWords blocks={words[section.section] ?? []} />
        </div>
        {chart && <ChartView key={chart.key} chart={chart} />}
      </div>
    </>
  )
}
