import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { StatusMark } from '~/components/ui/status-badge'
import type { ReportLine, ReportSectionContent } from '~/domain/report-content'
import type { Block } from '~/domain/rich-text'
import type { ReportSection } from '~/domain/vocabulary'
import { nameOf } from '~/i18n/locale'
import { kpiPath, lineAnchor, wavePath } from '~/lib/links'
import { ChartView } from './chart-view'
import { ReportTable } from './report-table'
import { WordsBlock } from './words-block'

/** What stands beside a line and under it, where a report is answered in; a line of empty key is its whole section. */
export interface Answering {
  beside: (at: { section: ReportSection; line: string; text: string }) => ReactNode
  beneath: (at: { section: ReportSection; line: string }) => ReactNode
}

/** The facts of a section, each with how it stands; with `section`, each can be pointed at in an address. */
export function SectionLines({
  section,
  lines,
  slug,
  answering,
}: {
  section?: ReportSection
  lines: readonly ReportLine[]
  /** Of the programme, where the reader can go to what a figure is made of. */
  slug?: string | undefined
  answering?: Answering | undefined
}) {
  return (
    <ul className="grid gap-1">
      {lines.map(({ key, text, status, about }) => (
        <li
          key={key}
          id={section && lineAnchor(section, key)}
          className="flex scroll-mt-4 items-baseline gap-1.5 rounded-md target:outline-2 target:outline-offset-2 target:outline-accent"
        >
          <span className="inline-flex w-4 flex-none justify-center">
            {status ? <StatusMark status={status} /> : <span aria-hidden="true">·</span>}
          </span>
          <div className="min-w-0 flex-1">
            {slug && about ? (
              <Link to={aboutPath(slug, about)} className="hover:underline">
                {nameOf(text)}
              </Link>
            ) : (
              nameOf(text)
            )}
            {section && answering?.beneath({ section, line: key })}
          </div>
          {section && answering?.beside({ section, line: key, text: nameOf(text) })}
        </li>
      ))}
    </ul>
  )
}

const aboutPath = (slug: string, about: NonNullable<ReportLine['about']>) =>
  about.kind === 'kpi' ? kpiPath(slug, about.id) : `${wavePath(slug, about.number)}#results`

/** The office's own words stand apart from what the data say. */
export function OfficeWords({ blocks }: { blocks: readonly Block[] }) {
  if (blocks.length === 0) return null
  return (
    <div className="mt-2 border-l-2 border-accent pl-3 [overflow-wrap:anywhere]">
      <WordsBlock blocks={blocks} />
    </div>
  )
}

/** A section whole: facts, words, charts, and its tables folded away. */
export function SectionBody({
  section,
  blocks,
  slug,
  answering,
}: {
  section: ReportSectionContent
  blocks: readonly Block[]
  slug?: string | undefined
  answering?: Answering | undefined
}) {
  return (
    <>
      <SectionLines section={section.section} lines={section.lines} slug={slug} answering={answering} />
      <OfficeWords blocks={blocks} />
      {answering?.beneath({ section: section.section, line: '' })}
      {section.charts.map((chart) => (
        <ChartView key={chart.key} chart={chart} />
      ))}
      {section.tables.map((table) => (
        <details key={table.key} className="no-print mt-1.5 text-xs">
          <summary className="cursor-pointer py-1 text-accent">{nameOf(table.title)}</summary>
          <ReportTable table={table} />
        </details>
      ))}
    </>
  )
}
