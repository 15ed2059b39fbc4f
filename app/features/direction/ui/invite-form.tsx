import { Link } from '@remix-run/react'
import { Checkbox, errorSentence } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import type { readFaults } from '~/components/forms/read-faults'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ROLES, type Role } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { standingWord } from '~/i18n/words'
import type { Invitable } from '../queries.server'

/** Roles whose people are leaders more often than not: shown unfolded. */
const OPEN_AT_FIRST: readonly Role[] = ['executive', 'owner']

/** Asks several people at once, of those who can open the programme. */
export function InviteForm({
  slug,
  diagnosisId,
  people,
  faults,
  chosen,
}: {
  slug: string
  diagnosisId: number
  people: readonly Invitable[]
  faults: ReturnType<typeof readFaults>
  /** Ids that were ticked when the form was refused. */
  chosen: readonly string[]
}) {
  const errors = faults.errors('personIds')
  const groups = [...ROLES].reverse().map((role) => ({ role, people: people.filter((one) => one.role === role) }))
  return (
    <Card title={m.direction_invite()} className="lg:sticky lg:top-4">
      <p className="mb-3 text-xs text-ink-3">
        {m.direction_invite_whom()}{' '}
        <Link to={`/programmes/${slug}/settings/people`} className="text-accent underline underline-offset-2">
          {m.direction_invite_give_role()}
        </Link>
      </p>
      <PostForm className="grid gap-3">
        <FormProblems problems={faults.problems} />
        <input type="hidden" name="diagnosisId" value={diagnosisId} />
        {errors && (
          <p data-fault tabIndex={-1} className="text-xs font-medium text-bad">
            <span aria-hidden="true">■</span> {errors.map(errorSentence).join(' ')}
          </p>
        )}
        {people.length === 0 && <p className="text-sm text-ink-2">{m.direction_invite_nobody()}</p>}
        {groups
          .filter((group) => group.people.length > 0)
          .map((group) => (
            <details key={group.role} open={OPEN_AT_FIRST.includes(group.role)}>
              <summary className="text-sm font-semibold">
                {standingWord(group.role)}{' '}
                <span className="font-normal text-ink-3 tabular-nums">{group.people.length}</span>
              </summary>
              <div className="mt-1.5 grid gap-1.5">
                {group.people.map((one) => (
                  <Checkbox
                    key={one.id}
                    name="personIds[]"
                    value={one.id}
                    defaultChecked={chosen.includes(String(one.id))}
                    label={nameOf(one.name)}
                    hint={[nameOf(one.title), one.unit && nameOf(one.unit)].filter(Boolean).join(' · ')}
                  />
                ))}
              </div>
            </details>
          ))}
        {people.length > 0 && (
          <Button look="primary" className="justify-self-start">
            {m.direction_invite_submit()}
          </Button>
        )}
      </PostForm>
    </Card>
  )
}
