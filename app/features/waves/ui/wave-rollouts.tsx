import { Form } from '@remix-run/react'
import { SelectField } from '~/components/forms/field'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { branchesOf, byUrgency, type RolloutView } from '../rollout-view'
import { RolloutList } from './rollout-list'

/** More of them are chosen by branch. */
const SHOWN = 100

/** The rollouts of a wave, of one branch or of all; a branch lead begins with their own. */
export function WaveRollouts({
  slug,
  base,
  rollouts,
  today,
  wanted,
  own,
}: {
  slug: string
  base: string
  rollouts: readonly RolloutView[]
  today: Day
  /** The branch's id as the address says it, `all`, or nothing. */
  wanted: string | null
  /** Branches that the reader leads. */
  own: readonly number[]
}) {
  const branches = branchesOf(rollouts)
  const chosen = wanted ?? String(own.find((id) => branches.some((branch) => branch.id === id)) ?? 'all')
  const matching = rollouts.filter(({ branch }) => chosen === 'all' || String(branch.id) === chosen)
  const shown = byUrgency(matching).slice(0, SHOWN)
  return (
    <Card
      title={<span id="rollouts">{m.waves_card_rollouts()}</span>}
      note={m.waves_count_rollouts({ count: matching.length })}
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
      <RolloutList slug={slug} rollouts={shown} today={today} back={`${base}?branch=${chosen}#rollouts`} />
      {shown.length < matching.length && (
        <p className="mt-2 text-sm text-ink-3">
          {m.waves_rollouts_cut({ shown: shown.length, count: matching.length })}
        </p>
      )}
    </Card>
  )
}
