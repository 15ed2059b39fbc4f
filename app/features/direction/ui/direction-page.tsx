import type { ReactNode } from 'react'
import { LinkButton } from '~/components/ui/button'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import type { DiagnosisState, Direction } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import type { Decision } from '../queries.server'
import type { ResultView } from '../result-view'
import { DecisionCard } from './decision-card'
import { MeaningCard, type MeaningView } from './meaning-card'
import { ResultCard } from './result-card'
import { flipSentence, resultSentence } from './sentences'
import { SymptomTable } from './symptom-table'
import { VersionsLine } from './versions-line'

interface Version {
  number: number
  state: DiagnosisState
}

interface Props {
  slug: string
  shown: (Version & { id: number }) | null
  versions: readonly Version[]
  view: ResultView
  /** The viewer's own open question. */
  own: { hasAnswered: boolean } | null
  decisions: readonly Decision[]
  direction: Direction | null
  meaning: MeaningView | null
  may: { manage: boolean; decide: boolean }
  /** Instead of the symptoms, where there is no diagnosis yet. */
  empty: ReactNode
}

/** LTC or MCR first: what leaders see, what it adds up to, what was decided, and what that means for the plan. */
export function DirectionPage(props: Props) {
  const { slug, shown, versions, view, decisions, direction, meaning, may, empty } = props
  const base = `/programmes/${slug}/direction`
  return (
    <>
      <PageHeader
        question={m.direction_question()}
        title={headlineOf(shown, view)}
        facts={shown && shown.state !== 'draft' ? <Facts view={view} shown={shown} /> : undefined}
        actions={shown && <Actions {...props} base={base} shown={shown} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {shown ? <SymptomTable symptoms={view.symptoms} isNamed={may.manage} /> : empty}
        <div className="grid gap-4">
          {shown && shown.state !== 'draft' && <ResultCard result={view.result} />}
          <DecisionCard
            decisions={decisions}
            base={base}
            mayDecide={may.decide}
            isDue={view.result !== null && !view.result.isEarly}
          />
          <MeaningCard slug={slug} direction={direction} meaning={meaning} />
        </div>
      </div>
      {shown && <VersionsLine versions={versions} shown={shown.number} />}
    </>
  )
}

function headlineOf(shown: Props['shown'], view: ResultView): string {
  if (shown === null) return m.direction_headline_none()
  return shown.state === 'draft' ? m.direction_headline_draft() : resultSentence(view)
}

/** How clear it is, who has answered, and the nearest change that would say otherwise. */
function Facts({ view: { result, asked, answered }, shown }: { view: ResultView; shown: Version }) {
  const [nearest] = result?.flips ?? []
  return (
    <>
      <ResultBadge result={result} />
      <span>{m.direction_answered({ answered, count: asked })}</span>
      {nearest && <span>{flipSentence(nearest)}</span>}
      {shown.state === 'closed' && <span className="text-ink-3">{m.direction_state_closed()}</span>}
    </>
  )
}

function ResultBadge({ result }: { result: ResultView['result'] }) {
  if (result === null) return <StatusBadge status="unknown" text={m.direction_no_answers()} />
  if (result.isEarly) return <StatusBadge status="unknown" text={m.direction_early()} />
  if (result.recommended === 'both') return <StatusBadge status="atRisk" text={m.direction_too_close()} />
  return <StatusBadge status="onTrack" text={m.direction_clear_lead()} />
}

function Actions({ base, shown, versions, own, may, view }: Props & { base: string; shown: Version & { id: number } }) {
  const isLatest = shown.number === Math.max(...versions.map(({ number }) => number))
  const draft = versions.find(({ state }) => state === 'draft')
  const isDraft = shown.state === 'draft'
  const named = `?version=${shown.number}`
  return (
    <>
      {own && (
        <LinkButton look={own.hasAnswered ? 'plain' : 'primary'} to={`${base}/answer`}>
          {own.hasAnswered ? m.direction_answer_change() : m.direction_asked_go()}
        </LinkButton>
      )}
      {may.manage && (
        <>
          <LinkButton to={`${base}/symptoms${named}`}>{m.direction_symptoms()}</LinkButton>
          <LinkButton look={isDraft && view.asked === 0 ? 'primary' : 'plain'} to={`${base}/leaders${named}`}>
            {isDraft ? m.direction_choose_leaders() : m.direction_leaders()}
          </LinkButton>
          {draft && draft.number !== shown.number && (
            <LinkButton to={`${base}/symptoms?version=${draft.number}`}>
              {m.direction_to_draft({ number: draft.number })}
            </LinkButton>
          )}
          {isDraft && view.asked > 0 && (
            <LinkButton look="primary" to={`${base}/opening${named}`}>
              {m.direction_open()}
            </LinkButton>
          )}
          {shown.state === 'open' && <LinkButton to={`${base}/closing${named}`}>{m.direction_close()}</LinkButton>}
          {shown.state === 'closed' && isLatest && (
            <LinkButton to={`${base}/opening${named}`}>{m.direction_reopen()}</LinkButton>
          )}
        </>
      )}
    </>
  )
}
