import { Form } from '@remix-run/react'
import { SelectField } from '~/components/forms/field'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { BranchView } from '../rollout-view'
import type { WaveRolloutsView } from '../wave-rollouts'
import { RolloutList } from './rollout-list'

/** The rollouts of a wave, of one branch or of all; a branch lead begins with their own. */
export function WaveRollouts({
  slug,
  base,
  branches,
  list: { chosen, rollouts, count },
  today,
}: {
  slug: string
  base: string
  /** To choose from. */
  branches: readonly BranchView[]
  list: WaveRolloutsView['list']
  today: Day
}) {
  return (
    <Card
      title={<span id="rollouts">{m.waves_card_rollouts()}</span>}
      note={m.waves_count_rollouts({ count })}
      className="lg:col-span-2"
    >
      <Form
        method="get"
        preventScrollReset
        className="no-print mb-2 flex items-end gap-2"
        onChange={(event) => event.currentTarget.requestSubmit()}
      >
        <div className="w-56">
          <SelectField key={chosen} label={m.waves_filter_branch()} name="branch" defaultValue={chosen}>
            <option value="all">{m.waves_filter_all()}</option>
            {branches.map((branch) => (
              <option key={branch.id} value={branch.id}>
                {nameOf(branch.name)}
              </option>
            ))}
          </SelectField>
        </div>
        <Button className="mb-0.5">{m.waves_filter_show()}</Button>
      </Form>
      <RolloutList slug={slug} rollouts={rollouts} today={today} back={`${base}?branch=${chosen}#rollouts`} />
      {rollouts.length < count && (
        <p className="mt-2 text-sm text-ink-3">{m.waves_rollouts_cut({ shown: rollouts.length, count })}</p>
      )}
    </Card>
  )
}
