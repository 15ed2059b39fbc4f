import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { placeKey } from '~/domain/places'
import { takesInMore } from '~/domain/plan-board'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { findWave, scopeBoard, waveSent } from '~/features/waves/queries.server'
import { setScopeSchema } from '~/features/waves/schema'
import { ScopeForm } from '~/features/waves/ui/scope-form'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { passageOfWave } from '~/lib/gate-passage.server'
import { notFound } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'wave.plan', change: 'wave.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.waves_scope_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  if (!row) throw notFound()
  const board = await scopeBoard(db, programme.id)
  return {
    slug: programme.slug,
    wave: { number: row.number, name: { zh: row.nameZh, en: row.nameEn } },
    isCommitted: row.committedAt !== null,
    takesInMore: takesInMore({ entry: await passageOfWave(db.read, row.id) }),
    board,
    saved: { version: row.version, cells: board.cells.filter((cell) => cell.wave === row.number).map(placeKey) },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  if (!row) throw notFound()
  const form = await parseForm(request, setScopeSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await setScope(change, { ...form.data, waveId: row.id })
  if (!saved.ok) return data(refusedForm(form.values, saved.refusals), 422)
  return redirect(wavePath(programme.slug, row.number), {
    headers: { 'Set-Cookie': await noticeHeader('saved', saved.value.changeId) },
  })
}

export default function ScopePage() {
  const { slug, wave, isCommitted, takesInMore: isOpen, board, saved } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        question={waveWord(wave)}
        title={m.waves_scope_title({ number: wave.number })}
        facts={isOpen ? (isCommitted ? m.waves_scope_committed() : m.waves_scope_lead()) : m.waves_scope_passed()}
        actions={
          <LinkButton to={`/programmes/${slug}/waves/planner?wave=${wave.number}`}>{m.planner_open()}</LinkButton>
        }
      />
      {board.branches.length === 0 ? (
        <EmptyState title={m.waves_no_branches()} text={m.waves_no_branches_text()} />
      ) : (
        <Card>
          <ScopeForm
            board={board}
            wave={wave.number}
            isOpen={isOpen}
            faults={faults}
            saved={saved}
            cancelTo={wavePath(slug, wave.number)}
          />
        </Card>
      )}
    </>
  )
}
