import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { FilterChoice } from '~/components/ui/filter-choice'
import { FilterForm } from '~/components/ui/filter-form'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { CoverageChoice, CoverageView } from '../coverage-view.server'
import { activitiesPath, enablementPath, headCountsPath } from '../paths'
import type { ActivityLine } from '../queries.server'
import { ComingActivities } from './coming-activities'
import { CoverageMatrix } from './coverage-matrix'
import { EnablementTabs } from './enablement-tabs'
import { coverageSentence } from './sentences'
import { SuggestionList } from './suggestion-list'

interface Props {
  view: CoverageView
  coming: readonly ActivityLine[]
  may: { plan: boolean; count: boolean; record: boolean }
}

/** Who has been reached: the matrix, what to schedule next, and what is coming. */
export function CoveragePage({ view, coming, may }: Props) {
  const { slug, today, headline, sum, halfLife, rows, total, page, pages, choice, about } = view
  const count = may.count && <LinkButton to={headCountsPath(slug)}>{m.enablement_head_counts()}</LinkButton>
  return (
    <>
      <PageHeader
        question={m.enablement_question()}
        title={coverageSentence(headline)}
        facts={
          <>
            {about && (
              <span>
                {about.code} {nameOf(about.name)}
              </span>
            )}
            {sum.passShare !== null && <span>{m.enablement_fact_passed({ share: percent(sum.passShare) })}</span>}
            <span>{m.enablement_fact_half_life({ days: halfLife })}</span>
          </>
        }
        actions={
          <>
            {total > 0 && count}
            {may.plan && (
              <LinkButton look="primary" to={`${activitiesPath(slug)}/new`}>
                {m.enablement_plan()}
              </LinkButton>
            )}
          </>
        }
      />
      <EnablementTabs slug={slug} at="coverage" mayRecord={may.record} />
      {total === 0 ? (
        <EmptyState title={m.enablement_empty_title()} text={m.enablement_empty_text()} action={count} />
      ) : (
        <div className="grid gap-4">
          {view.uncounted > 0 && (
            <p className="rounded-md bg-idle-soft px-3 py-2 text-sm text-idle">
              {m.enablement_uncounted({ count: view.uncounted })}{' '}
              {may.count && (
                <Link to={headCountsPath(slug)} className="text-accent hover:underline">
                  {m.enablement_head_counts_fill()}
                </Link>
              )}
            </p>
          )}
          <Card
            title={m.enablement_matrix()}
            note={m.enablement_matrix_note()}
            more={
              <a href={`${enablementPath(slug)}.csv${coverageQuery(choice)}`} download="" className="hover:underline">
                {m.enablement_export()}
              </a>
            }
          >
            <Filters view={view} />
            {rows.length === 0 ? (
              <EmptyState
                title={m.enablement_filter_none()}
                action={<LinkButton to="?">{m.enablement_filter_reset()}</LinkButton>}
              />
            ) : (
              <CoverageMatrix
                slug={slug}
                rows={rows}
                byAudience={view.byAudience}
                sum={sum}
                subProcess={choice.subProcess}
                today={today}
                mayPlan={may.plan}
              />
            )}
            <Pager page={page} pages={pages} pathOf={(to) => coverageQuery(choice, { page: to })} />
          </Card>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <SuggestionList view={view} />
            <ComingActivities slug={slug} activities={coming} today={today} />
          </div>
        </div>
      )}
    </>
  )
}

/** The address of the page with these choices changed; its page begins anew. */
export function coverageQuery(choice: CoverageChoice, changed: Partial<CoverageChoice> = {}): string {
  const { page, ...said } = { ...choice, page: 1, ...changed }
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''))
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}

function Filters({ view: { choice, subProcesses, shown, total } }: { view: CoverageView }) {
  const isFiltered = choice.q !== '' || choice.below !== ''
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <FilterForm
        key={coverageQuery(choice)}
        kept={new URLSearchParams()}
        apply={m.enablement_filter_apply()}
        search={{ value: choice.q, words: m.enablement_filter_search() }}
      >
        <FilterChoice name="subProcess" label={m.enablement_filter_sub_process()} value={choice.subProcess || null}>
          {subProcesses.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {nameOf(name)}
            </option>
          ))}
        </FilterChoice>
        <FilterChoice name="below" label={m.enablement_filter_all()} value={choice.below || null}>
          <option value="1">{m.enablement_filter_below()}</option>
        </FilterChoice>
      </FilterForm>
      {isFiltered && (
        <p className="flex gap-2 text-sm text-ink-2" role="status">
          {m.enablement_filter_shown({ count: shown, total })}
          <Link to={coverageQuery(choice, { q: '', below: '' })} className="text-accent hover:underline">
            {m.enablement_filter_reset()}
          </Link>
        </p>
      )}
    </div>
  )
}
