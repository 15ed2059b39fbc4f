import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import { hasMoved } from '~/domain/kpi-results'
import type { ToldResult } from '~/domain/told-results'
import type { Day } from '~/domain/vocabulary'
import { figure, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { resultFigures, sourceWords } from '~/i18n/result-words'
import { resultPath, subProcessPath } from '~/lib/links'
import type { ResultRecord } from '../queries.server'
import { ResultFigures, ResultMoved } from './result-figures'

export type ResultRow = Omit<ResultRecord, 'waveId' | 'version'> & { mayRecord: boolean }

/** What the wave has changed in figures: what the next circle opens on. */
export function ResultsCard({
  slug,
  base,
  results,
  measured,
  mayAdd,
  today,
}: {
  slug: string
  /** The address of the wave. */
  base: string
  /** What was noted. */
  results: readonly ResultRow[]
  /** What readings of KPIs say. */
  measured: readonly ToldResult[]
  mayAdd: boolean
  today: Day
}) {
  const moved = results.filter(hasMoved).length + measured.filter((one) => one.hasMoved).length
  const count = results.length + measured.length
  return (
    <Card
      className="lg:col-span-2"
      title={<span id="results">{m.results_title()}</span>}
      note={count > 0 ? m.results_note({ moved, count }) : undefined}
      more={
        mayAdd && (
          <Link to={`${base}/results/new`} className="hover:underline">
            {m.results_add()}
          </Link>
        )
      }
    >
      {count === 0 ? (
        <p className="max-w-prose text-sm text-ink-2">{m.results_none()}</p>
      ) : (
        <TableScroll label={m.results_title()}>
          <table className="data-table min-w-[640px]">
            <caption className="sr-only">{m.results_title()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.results_column_figure()}</th>
                <th scope="col">{m.results_column_sub_process()}</th>
                <th scope="col">{m.results_column_change()}</th>
                <th scope="col">{m.results_column_aim()}</th>
                <th scope="col">{m.results_column_noted()}</th>
                {mayAdd && (
                  <th scope="col">
                    <span className="sr-only">{m.results_change()}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {results.map((result) => (
                <tr key={result.id}>
                  <th scope="row">{result.name}</th>
                  <td>
                    <Link to={subProcessPath(slug, result.subProcess.code)} className="hover:underline">
                      <span className="mr-1.5 whitespace-nowrap text-ink-3">{result.subProcess.code}</span>
                      {nameOf(result.subProcess.name)}
                    </Link>
                  </td>
                  <td>
                    <ResultFigures
                      before={figure(result.before)}
                      after={figure(result.after)}
                      measure={result.measure}
                    />
                  </td>
                  <td className="whitespace-nowrap">
                    <ResultMoved moved={hasMoved(result)} />
                  </td>
                  <td className="whitespace-nowrap text-ink-2">
                    {m.results_noted({ day: shortDay(result.notedOn, today), person: nameOf(result.notedBy) })}
                  </td>
                  {mayAdd && (
                    <td className="no-print text-right">
                      {result.mayRecord && (
                        <Link to={`${base}/results/${result.id}`} className="text-accent hover:underline">
                          {m.results_change()}
                          <span className="sr-only"> {result.name}</span>
                        </Link>
                      )}
                    </td>
                  )}
                </tr>
              ))}
              {measured.map((result) => (
                <MeasuredRow key={resultPath(slug, result)} slug={slug} result={result} mayAdd={mayAdd} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  )
}

function MeasuredRow({ slug, result, mayAdd }: { slug: string; result: ToldResult; mayAdd: boolean }) {
  return (
    <tr>
      <th scope="row">
        <Link to={resultPath(slug, result)} className="hover:underline">
          {nameOf(result.name)}
        </Link>
      </th>
      <td>
        <Link to={subProcessPath(slug, result.code)} className="hover:underline">
          <span className="mr-1.5 whitespace-nowrap text-ink-3">{result.code}</span>
          {nameOf(result.subProcess)}
        </Link>
      </td>
      <td>
        <ResultFigures {...resultFigures(result)} />
      </td>
      <td className="whitespace-nowrap">
        <ResultMoved moved={result.hasMoved} />
      </td>
      <td className="text-ink-2">{sourceWords(result.source)}</td>
      {mayAdd && <td className="no-print" />}
    </tr>
  )
}
