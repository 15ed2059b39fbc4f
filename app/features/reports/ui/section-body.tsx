import { StatusMark } from '~/components/ui/status-badge'
import type { ReportLine, ReportSectionContent } from '~/domain/report-content'
import type { Block } from '~/domain/rich-text'
import { nameOf } from '~/i18n/locale'
import { ChartView } from './chart-view'
import { ReportTable } from './report-table'
import { WordsBlock } from './words-block'

/** The facts of a section, each with how it stands; with `anchor`, each can be pointed at in an address. */
export function SectionLines({ anchor, lines }: { anchor?: string; lines: readonly ReportLine[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line.key} id={anchor && `${anchor}-${line.key}`} className="flex items-baseline gap-1.5">
          <span className="inline-flex w-4 flex-none justify-center">
            {line.status ? <StatusMark status={line.status} /> : <span aria-hidden="true">·</span>}
          </span>
          <span className="min-w-0">{nameOf(line.text)}</span>
        </li>
      ))}
    </ul>
  )
}

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
export function SectionBody({ section, blocks }: { section: ReportSectionContent; blocks: readonly Block[] }) {
  return (
    <>
      <SectionLines anchor={section.section} lines={section.lines} />
      <OfficeWords blocks={blocks} />
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
