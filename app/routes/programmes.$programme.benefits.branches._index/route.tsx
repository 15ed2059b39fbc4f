import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useId } from 'react'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { ownBranches, recordable } from '~/features/benefits/branches.server'
import { kpisOf } from '~/features/benefits/queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { idInAddress } from '~/lib/id-in-address'
import { enter } from '~/lib/visit.server'

const access = { read: 'kpi.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.benefits_branch_record()} · ${m.app_name_full()}` }]

/** The branches whose readings the viewer may record; `?branch=` has chosen one, and so has who may record only one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const base = `/programmes/${programme.slug}/benefits`
  const branches = recordable(await ownBranches(db, programme.id), await kpisOf(db, programme.id), viewer)
  const asked = idInAddress(new URL(request.url).searchParams.get('branch') ?? undefined)
  const chosen = branches.length === 1 ? branches[0] : branches.find(({ id }) => id === asked)
  if (chosen) throw redirect(`${base}/branches/${chosen.id}`)
  return { base, branches }
}

export default function BranchesPage() {
  const { base, branches } = useLoaderData<typeof loader>()
  const field = useId()
  return (
    <>
      <PageHeader
        question={
          <Link to={base} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_benefits()}
          </Link>
        }
        title={m.benefits_branch_choose()}
      />
      {branches.length === 0 ? (
        <EmptyState title={m.benefits_readings_none_to_record()} text={m.benefits_branch_choose_none()} />
      ) : (
        <Card className="max-w-3xl">
          <Form className="flex flex-wrap items-end gap-3">
            <span className="grid gap-1 text-sm">
              <label htmlFor={field}>{m.benefits_column_branch()}</label>
              <select
                id={field}
                name="branch"
                className="min-h-8 min-w-48 rounded-md border border-line-strong/60 bg-surface px-2 text-sm"
              >
                {branches.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {nameOf(name)}
                  </option>
                ))}
              </select>
            </span>
            <Button look="primary">{m.benefits_branch_open()}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}
