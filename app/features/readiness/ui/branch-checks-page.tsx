import { LinkButton } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { type Day, DIMENSIONS, type Dimension, type Name } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import { branchChecksPath, readinessPath } from '~/lib/links'
import type { BranchChecks, BranchChecksFilter } from '../branch-checks'
import { BranchChecksTable } from './branch-checks-table'
import { StatusLegend } from './status-legend'

interface Props {
  slug: string
  today: Day
  subProcess: { code: string; name: Name }
  filter: BranchChecksFilter
  table: BranchChecks
}

/** Branch by branch, check by check: what stands between a sub-process and the entry to its waves. */
export function BranchChecksPage({ slug, subProcess, filter, table }: Props) {
  const { wave, dimension } = filter
  const { code } = subProcess
  const address = (of: number | null, only: Dimension | null, page?: number) =>
    branchChecksPath(slug, code, { gate: of, dimension: only, ...(page && { page }) })
  const entry = table.waves.find(({ number }) => number === wave)
  const narrowed = new URLSearchParams({ ...(wave && { gate: String(wave) }), ...(dimension && { dimension }) })
  return (
    <>
      <PageHeader
        question={m.drill_question()}
        title={sentence(subProcess.name, dimension, table)}
        facts={
          <>
            <span>{code}</span>
            {entry && <span>{m.drill_entry({ wave: entry.number, day: fullDay(entry.entryOn) })}</span>}
            <span>{m.drill_count({ count: table.total })}</span>
          </>
        }
        actions={
          <>
            <LinkButton to={`${readinessPath(slug, code)}?${narrowed}`}>{m.drill_to_outlook()}</LinkButton>
            <a
              href={`${branchChecksPath(slug, code)}.csv?${narrowed}`}
              download=""
              className="self-center text-sm text-accent hover:underline"
            >
              {m.readiness_export()}
            </a>
          </>
        }
      />
      {table.waves.length > 1 && (
        <nav aria-label={m.drill_waves()} className="no-print mb-2 flex flex-wrap gap-1.5">
          <ChipLink to={address(null, dimension)} isOn={wave === null}>
            {m.drill_all_waves()}
          </ChipLink>
          {table.waves.map(({ number }) => (
            <ChipLink key={number} to={address(number, dimension)} isOn={wave === number}>
              {m.drill_wave({ wave: number })}
            </ChipLink>
          ))}
        </nav>
      )}
      <nav aria-label={m.drill_dimensions()} className="no-print mb-4 flex flex-wrap gap-1.5">
        <ChipLink to={address(wave, null)} isOn={dimension === null}>
          {m.drill_all_dimensions()}
        </ChipLink>
        {DIMENSIONS.map((one) => (
          <ChipLink key={one} to={address(wave, one)} isOn={dimension === one}>
            {dimensionWord(one)}
          </ChipLink>
        ))}
      </nav>
      {table.branches.length === 0 ? (
        <EmptyState title={sentence(subProcess.name, dimension, table)} />
      ) : (
        <>
          <StatusLegend />
          <BranchChecksTable slug={slug} table={table} isOfOneWave={wave !== null} />
        </>
      )}
      <Pager page={table.page} pages={table.pages} pathOf={(page) => address(wave, dimension, page)} />
    </>
  )
}

/** The answer: at how many branches everything is ready, and what is furthest behind. */
function sentence(
  of: Name,
  dimension: Dimension | null,
  { waves, total, open, complete, furthestBehind }: BranchChecks,
): string {
  const whole = nameOf(of)
  const name = dimension ? m.drill_of({ name: whole, dimension: dimensionWord(dimension) }) : whole
  if (waves.length === 0) return m.drill_none({ name })
  if (total === 0) return m.drill_none_here({ name })
  if (open === 0) return m.drill_passed({ name })
  if (furthestBehind === null) return m.drill_complete({ name, count: open })
  const { name: check, met, count: asked } = furthestBehind
  return m.drill_below({ name, done: complete, count: open, check: nameOf(check), met, asked })
}
