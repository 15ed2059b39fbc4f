import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { bandOf, cellOf, type ExposureBand, SCALE } from '~/domain/register'
import { m } from '~/i18n/generated/messages'
import type { EntryChoice } from '../read-choice'
import { entryQuery } from './entry-query'
import { bandWord } from './exposure-words'

const FILL: Readonly<Record<ExposureBand, string>> = {
  high: 'bg-bad-soft text-bad',
  medium: 'bg-warn-soft text-warn',
  low: 'bg-ok-soft text-ok',
  unrated: 'bg-idle-soft text-idle',
}

/** Open risks and assumptions by probability and impact; a cell shows only its own in the list. */
export function MatrixCard({ matrix, choice }: { matrix: Readonly<Record<string, number>>; choice: EntryChoice }) {
  return (
    <Card title={m.register_matrix_title()} note={m.register_matrix_note()}>
      <table className="w-full max-w-sm table-fixed border-separate border-spacing-1 text-center text-sm">
        <caption className="sr-only">{m.register_matrix_title()}</caption>
        <thead>
          <tr>
            <td className="w-16" />
            {SCALE.map((impact) => (
              <th key={impact} scope="col" className="font-normal text-ink-3">
                <span className="sr-only">{m.register_impact()} </span>
                {impact}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...SCALE].reverse().map((probability) => (
            <tr key={probability}>
              <th scope="row" className="font-normal text-ink-3">
                <span className="sr-only">{m.register_probability()} </span>
                {probability}
              </th>
              {SCALE.map((impact) => (
                <Cell
                  key={impact}
                  {...{ probability, impact, choice }}
                  count={matrix[cellOf(probability, impact)] ?? 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 flex max-w-sm justify-between text-xs text-ink-3" aria-hidden="true">
        <span>↑ {m.register_probability()}</span>
        <span>{m.register_impact()} →</span>
      </p>
    </Card>
  )
}

function Cell({
  probability,
  impact,
  count,
  choice,
}: {
  probability: number
  impact: number
  count: number
  choice: EntryChoice
}) {
  const cell = cellOf(probability, impact)
  const isOn = choice.cell === cell
  const band = bandOf(probability * impact)
  const facts = { probability, impact }
  if (count === 0 && !isOn) {
    return (
      <td className={`h-9 rounded ${FILL[band]} opacity-45`}>
        <span className="sr-only">{m.register_matrix_none(facts)}</span>
      </td>
    )
  }
  return (
    <td className="p-0">
      <Link
        to={entryQuery(choice, { cell: isOn ? null : cell })}
        preventScrollReset
        aria-current={isOn ? 'true' : undefined}
        title={`${m.register_matrix_cell({ count, ...facts })} · ${bandWord(band)}`}
        className={`grid h-9 place-items-center rounded font-semibold ${FILL[band]} ${isOn ? 'outline-2 outline-accent' : 'hover:underline'}`}
      >
        <span aria-hidden="true">{count}</span>
        <span className="sr-only">{m.register_matrix_cell({ count, ...facts })}</span>
      </Link>
    </td>
  )
}
