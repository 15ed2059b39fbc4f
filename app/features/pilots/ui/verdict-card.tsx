import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { PilotStanding } from '~/domain/pilot-criteria'
import type { PilotState } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { verdictWord } from '~/i18n/words'
import type { PilotHead } from '../queries.server'

/** How the criteria stand, and which verdict they speak for. */
export function StandingLines({ standing }: { standing: PilotStanding }) {
  const { met, notMet, unknown, speaksFor } = standing
  return (
    <>
      <p className="text-sm tabular-nums">{m.pilot_standing({ met, notMet, unknown })}</p>
      <p className="text-sm text-ink-2">
        {speaksFor === null ? m.pilot_speaks_for_nothing() : m.pilot_speaks_for({ verdict: verdictWord(speaksFor) })}
      </p>
    </>
  )
}

/** What was decided and why, beside what the criteria say. */
export function VerdictCard({
  base,
  pilot,
  state,
  standing,
  mayRecord,
}: {
  base: string
  pilot: PilotHead
  state: PilotState
  standing: PilotStanding
  mayRecord: boolean
}) {
  const { verdict, verdictOn, result } = pilot
  return (
    <Card title={<span id="verdict">{m.pilot_verdict_card()}</span>}>
      <div className="grid gap-2">
        {verdict === null ? (
          <p className="text-sm text-ink-2">{m.pilot_verdict_none()}</p>
        ) : (
          <p className="flex flex-wrap items-baseline gap-x-2">
            <strong className="font-semibold">{verdictWord(verdict)}</strong>
            {verdictOn && <span className="text-xs text-ink-3">{fullDay(verdictOn)}</span>}
          </p>
        )}
        {result && <p className="border-l-2 border-line pl-2.5 text-sm whitespace-pre-line">{result}</p>}
        {standing.count > 0 && <StandingLines standing={standing} />}
        {mayRecord && state !== 'planned' && (
          <div className="no-print">
            <LinkButton look={state === 'due' ? 'primary' : 'plain'} to={`${base}/verdict`}>
              {verdict === null ? m.pilots_decide() : m.pilots_revise()}
            </LinkButton>
          </div>
        )}
      </div>
    </Card>
  )
}
