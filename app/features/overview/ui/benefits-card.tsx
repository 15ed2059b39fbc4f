import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { ToldResult } from '~/domain/told-results'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { resultFigures, sourceWords } from '~/i18n/result-words'
import { resultPath } from '~/lib/links'

/** Figures on the page; the others are with their waves. */
export const BENEFITS_SHOWN = 5

/** What has come of it so far: figures before and after a wave, noted or measured, the latest first. */
export function BenefitsCard({
  benefits,
  moved,
  count,
  slug,
}: {
  benefits: readonly ToldResult[]
  /** Of all of them, those that moved as they should. */
  moved: number
  count: number
  slug: string
}) {
  return (
    <Card title={m.overview_benefits()} note={count > 0 && m.overview_benefits_moved({ moved, count })}>
      {count === 0 && <p className="text-ink-2">{m.overview_benefits_none()}</p>}
      <ul>
        {benefits.map((one, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is read and never reordered
            key={at}
            slug={slug}
            result={one}
          />
        ))}
      </ul>
    </Card>
  )
}

function Line({ slug, result }: { slug: string; result: ToldResult }) {
  const { before, after, measure } = resultFigures(result)
  return (
    <li className="grid grid-cols-[18px_1fr_auto] items-baseline gap-x-2 border-b border-line-2 py-1.5 last:border-0">
      <StatusMark status={result.hasMoved ? 'done' : 'atRisk'} />
      <span className="min-w-0">
        <Link to={resultPath(slug, result)} className="hover:underline">
          {nameOf(result.name)}
          <span className="ml-2 text-xs text-ink-3">
            {result.code} · {m.wave_number({ number: result.wave })}
          </span>
        </Link>
        <span className="block text-xs text-ink-3">{sourceWords(result.source)}</span>
      </span>
      <span className="whitespace-nowrap tabular-nums">
        {before} → <strong className="font-semibold">{after}</strong> <span className="text-ink-3">{measure}</span>
      </span>
    </li>
  )
}
