import { Link } from '@remix-run/react'
import type { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ShownOnce } from '~/components/ui/shown-once'
import { TableScroll } from '~/components/ui/table-scroll'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { KeyRow } from '../keys.server'

export function KeyForm({ fields, origin }: { fields: ReturnType<typeof editedFields>; origin: string }) {
  return (
    <Card title={m.rollout_keys_new()}>
      <p className="mb-3 max-w-prose text-sm text-ink-2">{m.rollout_keys_lead()}</p>
      <PostForm className="grid max-w-xl gap-3">
        <FormProblems problems={fields.problems} />
        <TextField
          label={m.rollout_keys_name()}
          hint={m.rollout_keys_name_hint()}
          autoComplete="off"
          {...fields.field('name')}
        />
        <div>
          <Button look="primary">{m.rollout_keys_make()}</Button>
        </div>
      </PostForm>
      <h3 className="mt-4 mb-1 text-sm font-semibold">{m.rollout_keys_example()}</h3>
      <pre className="rounded-md whitespace-pre-wrap wrap-anywhere bg-bg px-3 py-2 text-xs">{exampleOf(origin)}</pre>
    </Card>
  )
}

const exampleOf = (origin: string) => `curl -X POST ${origin}/api/usage \\
  -H "Authorization: Bearer gwu_…" -H "Content-Type: application/json" \\
  -d '{"readings":[{"subProcess":"LTC-ML-1","branch":"Shanghai","week":"2026-03-02","uses":42}]}'`

/** A key just made, shown this once; null for one whose form came twice, since nobody knows it any more. */
export function MadeKey({ secret }: { secret: string | null }) {
  return (
    <ShownOnce
      value={secret}
      label={m.rollout_keys_made()}
      hint={m.rollout_keys_made_hint()}
      before={m.rollout_keys_made_before()}
    />
  )
}

export function KeyList({ keys, base, timeZone }: { keys: readonly KeyRow[]; base: string; timeZone: string }) {
  return (
    <Card title={m.rollout_keys_all()}>
      {keys.length === 0 ? (
        <p className="text-sm text-ink-2">{m.rollout_keys_none()}</p>
      ) : (
        <TableScroll label={m.rollout_keys_all()}>
          <table className="data-table">
            <caption className="sr-only">{m.rollout_keys_all()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.rollout_keys_name()}</th>
                <th scope="col">{m.rollout_state()}</th>
                <th scope="col">{m.rollout_keys_last_used()}</th>
                <th scope="col">{m.rollout_keys_made_by()}</th>
                <th scope="col">
                  <span className="sr-only">{m.rollout_keys_revoke()}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <tr key={key.id}>
                  <th scope="row">{key.name}</th>
                  <td className="whitespace-nowrap">
                    {key.revokedAt === null ? (
                      <span className="text-ok">✓ {m.rollout_keys_open()}</span>
                    ) : (
                      m.rollout_keys_revoked({ at: dayAndTime(key.revokedAt, timeZone) })
                    )}
                  </td>
                  <td className="whitespace-nowrap">
                    {key.lastUsedAt === null ? m.rollout_keys_never() : dayAndTime(key.lastUsedAt, timeZone)}
                  </td>
                  <td className="whitespace-nowrap text-ink-2">
                    {nameOf(key.madeBy)} · {dayAndTime(key.createdAt, timeZone)}
                  </td>
                  <td className="text-right">
                    {key.revokedAt === null && (
                      <Link to={`${base}/${key.id}/revocation`} className="text-bad hover:underline">
                        {m.rollout_keys_revoke()}
                        <span className="sr-only"> {key.name}</span>
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  )
}
