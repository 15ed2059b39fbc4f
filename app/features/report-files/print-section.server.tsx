import type { ReactNode } from 'react'
import type { ReportSectionContent, ReportTable } from '~/domain/report-content'
import type { Run } from '~/domain/rich-text'
import type { Locale, Name } from '~/domain/vocabulary'
import { blocksOf } from '~/lib/markdown.server'
import { ChartDrawing } from './chart-drawing'
import { cellText, textIn } from './file-request'
import { STATUS_LOOKS } from './slide-look'

/** A section of a printed report: its facts, the office's words, its charts and tables. */
export function PrintSection({ section, language }: { section: ReportSectionContent; language: Locale }) {
  const { title, lines, words, charts, tables } = section
  return (
    <section>
      <h2>
        <Said name={title} language={language} />
      </h2>
      {lines.length > 0 && (
        <ul className="lines">
          {lines.map(({ key, text, status }) => (
            <li key={key}>
              <span className={`sign ${status ? `status-${status}` : ''}`}>
                {status ? STATUS_LOOKS[status].sign : '–'}
              </span>
              <Said name={text} language={language} />
            </li>
          ))}
        </ul>
      )}
      {words.trim() !== '' && <Words markdown={words} />}
      {charts.length > 0 && (
        <div className="charts">
          {charts.map((chart) => (
            <div key={chart.key} className="chart">
              <h3>
                <Said name={chart.title} language={language} />
              </h3>
              <ChartDrawing chart={chart} language={language} />
              {chart.series.length > 1 && (
                <ul className="legend">
                  {chart.series.map(({ key, name }, at) => (
                    <li key={key}>
                      <span className={`key key-${at}`} />
                      <Said name={name} language={language} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </div>
      )}
      {tables.map((table) => (
        <Table key={table.key} table={table} language={language} />
      ))}
    </section>
  )
}

function Table({ table, language }: { table: ReportTable; language: Locale }) {
  return (
    <div className="scroll">
      <h3>
        <Said name={table.title} language={language} />
      </h3>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ label, isNumber }) => (
              <th key={label.en + label.zh} scope="col" className={isNumber ? 'number' : undefined}>
                <Said name={label} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report that never changes
            <tr key={at}>
              {table.columns.map(({ label, isNumber }, column) => (
                <td key={label.en + label.zh} className={isNumber ? 'number' : undefined}>
                  {cellText(row[column] ?? null, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** In the language of their author, whatever the reader's is. */
function Words({ markdown }: { markdown: string }) {
  return (
    <div className="words" lang={/[\u2e80-\u9fff]/.test(markdown) ? 'zh-CN' : 'en'}>
      {blocksOf(markdown).map((block, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a report that never changes
        if (block.kind === 'paragraph') return <p key={at}>{block.runs.map(runOf)}</p>
        const List = block.isOrdered ? 'ol' : 'ul'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a report that never changes
          <List key={at}>
            {block.items.map((runs, item) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items of a report that never changes
              <li key={item}>{runs.map(runOf)}</li>
            ))}
          </List>
        )
      })}
    </div>
  )
}

function runOf({ text, bold, italic, href }: Run, at: number): ReactNode {
  const slanted = italic ? <em>{text}</em> : text
  const shown = bold ? <strong>{slanted}</strong> : slanted
  if (href === null) return <span key={at}>{shown}</span>
  return (
    <a key={at} href={href} rel="noopener noreferrer">
      {shown}
    </a>
  )
}

/** A name in the language of the page; where there is none, in the other, and marked as such. */
export function Said({ name, language }: { name: Name; language: Locale }) {
  const text = textIn(name, language)
  const isOwn = (language === 'zh-CN' ? name.zh : name.en) !== ''
  if (isOwn) return text
  return <span lang={language === 'zh-CN' ? 'en' : 'zh-CN'}>{text}</span>
}
