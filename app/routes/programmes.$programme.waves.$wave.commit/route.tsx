import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { circleWarnings } from '~/domain/circles'
import { directionMeaning } from '~/domain/direction-plan'
import { assessProgramme } from '~/domain/rollup'
import { notYetAccepted, overloadsOfWave } from '~/domain/wave-overloads'
import { doubtsAbout } from '~/domain/wave-plan'
import { boardOf } from '~/features/plan/board.server'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { commitWave } from '~/features/waves/commands/commit-wave.server'
import { findWave, waveSent } from '~/features/waves/queries.server'
import { commitWaveSchema } from '~/features/waves/schema'
import { CircleWarnings } from '~/features/waves/ui/circle-warnings'
import { DoubtList } from '~/features/waves/ui/doubt-list'
import { OverloadFields } from '~/features/waves/ui/overload-fields'
import { scopeSentence } from '~/features/waves/ui/sentences'
import { WaitsStrip } from '~/features/waves/ui/waits-strip'
import { WaveFreeze } from '~/features/waves/ui/wave-freeze'
import { wavePage } from '~/features/waves/wave-page'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import { acceptedLoads } from '~/lib/accepted-loads.server'
import type { RouteAccess } from '~/lib/access'
import { parseForm, refusedForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { wavePath } from '~/lib/links'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'wave.commit', change: 'wave.commit' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.waves_commit()} · ${m.app_name_full()}` }]

/** What would be frozen, and what speaks against it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  const plan = await planOf(db, programme, today)
  const page = row && wavePage(plan, fromPlan(plan, today, assessProgramme).waves, row, today)
  if (!row || !page) throw notFound()
  if (row.committedAt !== null) throw redirect(wavePath(programme.slug, row.number))
  const rollouts = plan.rollouts.filter((tally) => tally.waveId === row.id)
  const inScope = new Set(rollouts.map((tally) => tally.subProcessId))
  const doubts = plan.subProcesses
    .filter(({ id }) => inScope.has(id))
    .map((one) => ({ code: one.code, name: one.name, reasons: doubtsAbout(one) }))
    .filter(({ reasons }) => reasons.length > 0)
  const circles = circleWarnings({ ...plan, scope: plan.rollouts })
  const overloads = overloadsOfWave(await boardOf(db, programme, today), row.id, today)
  const codeOf = new Map(plan.subProcesses.map(({ id, code }) => [id, code]))
  return {
    slug: programme.slug,
    today,
    version: row.version,
    wave: page.wave,
    planned: page.facts.planned,
    doubts,
    waits: directionMeaning(plan)?.waits.find(({ wave }) => wave.id === row.id)?.reason ?? null,
    // The pilots that are missing stand one by one among the doubts.
    circle: (circles.get(row.id) ?? []).filter(({ code }) => code === 'circleResults'),
    overloads: notYetAccepted(overloads, await acceptedLoads(db.read, programme.id)).map(
      ({ subProcessIds, ...one }) => ({ ...one, codes: subProcessIds.map((id) => codeOf.get(id) ?? '') }),
    ),
    scope: {
      subProcesses: inScope.size,
      branches: plan.waves.find(({ id }) => id === row.id)?.branchCount ?? 0,
      rollouts: rollouts.reduce((sum, tally) => sum + tally.count, 0),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await waveSent(db, programme.id, params.wave)
  if (!row) throw notFound()
  const form = await parseForm(request, commitWaveSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await commitWave(change, { ...form.data, waveId: row.id }, boardOf)
  if (!done.ok) return data(refusedForm(form.values, done.refusals), 422)
  return redirect(wavePath(programme.slug, row.number), {
    headers: { 'Set-Cookie': await noticeHeader('saved', done.value.changeId) },
  })
}

export default function CommitWavePage() {
  const { slug, today, version, wave, planned, doubts, waits, circle, overloads, scope } =
    useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  const read = readFaults(faults)
  return (
    <>
      <PageHeader question={waveWord(wave)} title={titleOf(doubts.length, overloads.length, circle.length)} />
      <div className="grid max-w-4xl gap-4">
        <Card title={m.waves_commit_frozen()}>
          <WaveFreeze planned={planned} scope={scopeSentence(scope)} today={today} />
        </Card>
        {waits && <WaitsStrip slug={slug} reason={waits} />}
        <Card title={m.waves_commit_doubts()} note={m.waves_commit_doubts_note()}>
          {circle.length > 0 && (
            <div className={doubts.length > 0 ? 'border-b border-line-2 pb-2' : ''}>
              <CircleWarnings reasons={circle} />
            </div>
          )}
          {(doubts.length > 0 || circle.length === 0) && <DoubtList slug={slug} doubts={doubts} />}
        </Card>
        <PostForm className="grid gap-4">
          <FormProblems problems={read.problems} />
          <input type="hidden" name="version" value={versionToSend(faults, version)} />
          {overloads.length > 0 && (
            <Card title={m.waves_commit_overloads()} note={m.waves_commit_overloads_note()}>
              <OverloadFields
                overloads={overloads}
                today={today}
                value={read.value('overloadReason', '')}
                errors={read.errors('overloadReason')}
              />
            </Card>
          )}
          <div className="flex flex-wrap gap-2">
            <Button look="primary">{m.waves_commit_submit()}</Button>
            <LinkButton look="quiet" to={wavePath(slug, wave.number)}>
              {m.form_cancel()}
            </LinkButton>
          </div>
        </PostForm>
      </div>
    </>
  )
}

function titleOf(doubts: number, overloads: number, circle: number): string {
  if (doubts > 0) return m.waves_commit_title_doubts({ count: doubts })
  if (overloads > 0) return m.waves_commit_title_overloads({ count: overloads })
  return circle > 0 ? m.waves_commit_title_circle() : m.waves_commit_title()
}
