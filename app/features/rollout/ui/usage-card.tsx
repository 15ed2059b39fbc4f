import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import type { RelapseEpisode } from '~/domain/relapse'
import type { Day, ReadingSource } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { usagePoints } from '../usage-points'
import { UsageChart } from './usage-chart'

const SOURCES: Readonly<Record<ReadingSource, () => string>> = {
  form: m.rollout_source_form,
  paste: m.rollout_source_paste,
  file: m.rollout_source_file,
  system: m.rollout_source_system,
}

/** Use by week, as a curve or as its table; where use fell back is marked. */
export function UsageCard({
  readings,
  liveOn,
  episodes,
  asTable,
  record,
}: {
  readings: readonly { weekOn: Day; uses: number; source: ReadingSource }[]
  liveOn: Day | null
  episodes: readonly RelapseEpisode[]
  asTable: boolean
  /** Where readings are given; null for who may not. */
  record: string | null
}) {
  const [first, last] = [readings[0], readings.at(-1)]
  return (
    <Card
      title={m.rollout_usage()}
      note={m.rollout_usage_note()}
      more={
        <span className="no-print inline-flex gap-3">
          {last && (
            <Link to={asTable ? '?' : '?usage=table'} preventScrollReset className="hover:underline">
              {asTable ? m.chart_of_table() : m.table_of_chart()}
            </Link>
          )}
          {record && (
            <Link to={record} className="hover:underline">
              {m.rollout_link_usage()}
            </Link>
          )}
        </span>
      }
    >
      {!first || !last ? (
        <p className="max-w-prose text-sm text-ink-2">{m.rollout_usage_none()}</p>
      ) : asTable ? (
        <UsageTable readings={readings} />
      ) : (
        <UsageChart
          points={usagePoints(readings)}
          liveOn={liveOn}
          episodes={episodes}
          label={m.rollout_usage_chart({
            start: fullDay(first.weekOn),
            end: fullDay(last.weekOn),
            last: last.uses,
          })}
        />
      )}
    </Card>
  )
}

function UsageTable({ readings }: { readings: readonly { weekOn: Day; uses: number; source: ReadingSource }[] }) {
  return (
    <div className="max-h-[340px] overflow-y-auto">
      <TableScroll label={m.rollout_usage()}>
        <table className="data-table">
          <caption className="sr-only">{m.rollout_usage()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.rollout_week()}</th>
              <th scope="col" className="num">
                {m.rollout_uses()}
              </th>
              <th scope="col">{m.rollout_source()}</th>
            </tr>
          </thead>
          <tbody>
            {[...readings].reverse().map(({ weekOn, uses, source }) => (
              <tr key={weekOn}>
                <td className="whitespace-nowrap">{fullDay(weekOn)}</td>
                <td className="num">{uses}</td>
                <td>{SOURCES[source]()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
