import type { readFaults } from '~/components/forms/read-faults'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import type { Day, DiagnosisState } from '~/domain/vocabulary'
import { diagnosisStateWord } from '~/i18n/direction-words'
import { m } from '~/i18n/generated/messages'
import type { Invitable } from '../queries.server'
import { InviteForm } from './invite-form'
import { LeaderList, type LeaderView } from './leader-list'
import { VersionsLine } from './versions-line'

interface Version {
  number: number
  state: DiagnosisState
}

/** Who is asked which direction to take, who has answered and who has not. */
export function LeadersPage({
  slug,
  today,
  shown,
  versions,
  leaders,
  people,
  faults,
  chosen,
}: {
  slug: string
  today: Day
  shown: Version & { id: number }
  versions: readonly Version[]
  leaders: readonly LeaderView[]
  people: readonly Invitable[]
  faults: ReturnType<typeof readFaults>
  chosen: readonly string[]
}) {
  const base = `/programmes/${slug}/direction`
  const answered = leaders.filter(({ answeredOn }) => answeredOn !== null).length
  const isClosed = shown.state === 'closed'
  return (
    <>
      <PageHeader
        question={m.direction_leaders_question()}
        title={leadersSentence(shown.state, answered, leaders.length)}
        facts={m.direction_version({ number: shown.number, state: diagnosisStateWord(shown.state) })}
        actions={
          <>
            <LinkButton to={base}>{m.direction_to_result()}</LinkButton>
            {shown.state === 'draft' && leaders.length > 0 && (
              <LinkButton look="primary" to={`${base}/opening`}>
                {m.direction_open()}
              </LinkButton>
            )}
          </>
        }
      />
      <div className={`grid items-start gap-4 ${isClosed ? '' : 'lg:grid-cols-[minmax(0,1fr)_360px]'}`}>
        <Card title={m.direction_leaders()} note={m.direction_leaders_note()}>
          <LeaderList base={base} leaders={leaders} today={today} mayWithdraw={!isClosed} />
        </Card>
        {!isClosed && (
          <InviteForm
            key={leaders.length}
            slug={slug}
            diagnosisId={shown.id}
            people={people}
            faults={faults}
            chosen={chosen}
          />
        )}
      </div>
      <VersionsLine versions={versions} shown={shown.number} />
    </>
  )
}

function leadersSentence(state: DiagnosisState, answered: number, asked: number): string {
  if (asked === 0) return m.direction_leaders_title_none()
  if (state === 'draft') return m.direction_leaders_title_draft({ count: asked })
  if (answered === asked) return m.direction_leaders_title_all({ count: asked })
  return m.direction_leaders_title({ count: asked, answered, missing: asked - answered })
}
