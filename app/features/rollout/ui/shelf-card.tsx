import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import { type Day, USE_SIGNALS, type UseSignal } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { subProcessPath } from '~/lib/links'
import type { ShelfRow } from '../engagement'

const SIGNS: Readonly<Record<UseSignal, () => string>> = {
  pilot: m.rollout_sign_pilot,
  training: m.rollout_sign_training,
  usage: m.rollout_sign_usage,
  kpi: m.rollout_sign_kpi,
}

/** Published documents, the last day of each sign that they are used, and what is missing of those that are shelved. */
export function ShelfCard({
  shelf,
  shelvedAfterDays,
  slug,
  today,
}: {
  shelf: readonly ShelfRow[]
  shelvedAfterDays: number
  slug: string
  today: Day
}) {
  return (
    <Card title={m.rollout_shelf()} note={m.rollout_shelf_note({ days: shelvedAfterDays })}>
      {shelf.length === 0 ? (
        <p className="text-sm text-ink-2">{m.rollout_shelf_none()}</p>
      ) : (
        <TableScroll label={m.rollout_shelf()}>
          <table className="data-table">
            <caption className="sr-only">{m.rollout_shelf()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.rollout_sub_process()}</th>
                <th scope="col">{m.rollout_state()}</th>
                <th scope="col">{m.rollout_published_on()}</th>
                {USE_SIGNALS.map((signal) => (
                  <th key={signal} scope="col">
                    {SIGNS[signal]()}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...shelf]
                .sort((a, b) => rank(a) - rank(b))
                .map((row) => (
                  <Row key={row.code} row={row} slug={slug} today={today} />
                ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  )
}

/** What is shelved stands first, otherwise in the order of the model. */
const rank = ({ verdict }: ShelfRow) => (verdict.state === 'shelved' ? 0 : 1)

function Row({
  row: { code, name, publishedOn, lastSigns, verdict },
  slug,
  today,
}: {
  row: ShelfRow
  slug: string
  today: Day
}) {
  const day = (on: Day | null) => (on === null ? '–' : shortDay(on, today))
  return (
    <tr>
      <th scope="row" className="min-w-36">
        <Link to={subProcessPath(slug, code)} className="group block">
          <span className="block text-xs font-normal text-ink-3">{code}</span>
          <span className="group-hover:underline">{nameOf(name)}</span>
        </Link>
      </th>
      <td>
        {verdict.state === 'shelved' && (
          <>
            <StatusBadge status="offTrack" text={m.rollout_shelf_shelved({ days: verdict.days })} />
            <span className="block pt-0.5 text-xs text-ink-2">
              {m.rollout_shelf_missing({
                what: verdict.missing.map((one) => SIGNS[one]()).join(m.rollout_list_comma()),
              })}
            </span>
          </>
        )}
        {verdict.state === 'used' && <StatusBadge status="onTrack" text={m.rollout_shelf_used()} />}
        {verdict.state === 'waiting' && (
          <StatusBadge status="unknown" text={m.rollout_shelf_waiting({ days: verdict.days })} />
        )}
      </td>
      <td className="whitespace-nowrap">{day(publishedOn)}</td>
      {USE_SIGNALS.map((signal) => (
        <td key={signal} className="whitespace-nowrap">
          {day(lastSigns[signal])}
        </td>
      ))}
    </tr>
  )
}
