import { PostForm } from '~/components/forms/post-form'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { GateNotice, type WaitsForGate } from '~/components/ui/gate-in-the-way'
import { PageHeader } from '~/components/ui/page-header'
import type { Day, Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { FormFaults } from '~/lib/form.server'
import { RolloutDayFields } from './rollout-day-fields'

const TITLES = { liveOn: m.waves_live_title, expectedOn: m.waves_expected_title }

/** One rollout, one day: a page of its own for what is otherwise said in the list. */
export function RolloutDayPage({
  name,
  facts,
  faults,
}: {
  name: 'liveOn' | 'expectedOn'
  facts: {
    today: Day
    back: string
    version: number
    wave: number
    subProcess: { code: string; name: Name }
    branch: { name: Name }
    saved: Day | null
    gate?: { slug: string; of: WaitsForGate } | null
  }
  faults: FormFaults | undefined
}) {
  const { today, back, wave, subProcess, branch, saved, gate } = facts
  const title = TITLES[name]({ subProcess: nameOf(subProcess.name), branch: nameOf(branch.name) })
  return (
    <>
      <PageHeader question={m.waves_rollout_question({ code: subProcess.code, wave })} title={title} />
      <Card className="max-w-md">
        {gate && <GateNotice slug={gate.slug} gate={gate.of} />}
        <PostForm>
          <input type="hidden" name="back" value={faults?.values.back ?? back} />
          <RolloutDayFields name={name} saved={saved} version={facts.version} today={today} faults={faults} />
        </PostForm>
        <LinkButton look="quiet" to={back} className="mt-3">
          {m.form_cancel()}
        </LinkButton>
      </Card>
    </>
  )
}
