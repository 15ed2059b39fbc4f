import { Link } from '@remix-run/react'
import type { ReportSectionContent } from '~/domain/report-content'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { AdviceList, type ShownAdvice } from './advice-list'

interface Props {
  slug: string
  reportId: number
  sections: readonly Pick<ReportSectionContent, 'section' | 'title' | 'lines'>[]
  entries: readonly ShownAdvice[]
  /** By `section:line`. */
  counts: Readonly<Record<string, number>>
  mayGive: boolean
  mayAssign: boolean
  today: Day
}

/** Each line of a frozen report with how much was said about it and the way to say more; below, what was said. */
export function AdviceOfReport(props: Props) {
  const { slug, reportId, sections, entries, counts, mayGive, mayAssign, today } = props
  return (
    <div className="grid gap-5">
      {sections.map(({ section, title, lines }) => {
        const said = entries.filter((entry) => entry.section === section)
        const at = { to: `/programmes/${slug}/reports/${reportId}/advice/new?section=${section}`, mayGive }
        return (
          <section key={section} id={`section-${section}`} className="grid gap-2">
            <h2 className="text-sm">{nameOf(title)}</h2>
            <ul className="grid gap-1">
              {lines.map(({ key, text }) => (
                <Line
                  key={key}
                  {...at}
                  to={`${at.to}&line=${encodeURIComponent(key)}`}
                  text={nameOf(text)}
                  count={counts[`${section}:${key}`] ?? 0}
                />
              ))}
              {(mayGive || counts[`${section}:`] !== undefined) && (
                <Line {...at} text={m.advice_give_section()} count={counts[`${section}:`] ?? 0} />
              )}
            </ul>
            {said.length > 0 && (
              <div className="border-l-2 border-line pl-3">
                <AdviceList slug={slug} entries={said} mayAssign={mayAssign} today={today} />
              </div>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Line({ text, count, to, mayGive }: { text: string; count: number; to: string; mayGive: boolean }) {
  if (!mayGive && count === 0) return <li className="text-sm text-ink-2">{text}</li>
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
      <span>{text}</span>
      {count > 0 && <span className="text-xs text-ink-3">{m.advice_of_line({ count })}</span>}
      {mayGive && (
        <Link to={to} className="no-print text-xs text-accent hover:underline">
          {m.advice_give()}
          <span className="sr-only"> {text}</span>
        </Link>
      )}
    </li>
  )
}
