import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { PageHeader } from '~/components/ui/page-header'
import { may } from '~/domain/permissions'
import { rolloutStanding } from '~/domain/rollout-state'
import { CONFIRMING_SIDES } from '~/domain/vocabulary'
import { placePath, rolloutRoom, usagePath } from '~/features/rollout/paths'
import { confirmationsOf, deedsOf, findPlace, readingsOf, scoresOf } from '~/features/rollout/place.server'
import { maySay } from '~/features/rollout/sides'
import { ConfirmationsCard, DeedsCard, ScoresCard, WhyCard } from '~/features/rollout/ui/place-cards'
import { RolloutStateMark } from '~/features/rollout/ui/state-mark'
import { UsageCard } from '~/features/rollout/ui/usage-card'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { subProcessPath, wavePath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_title()} · ${m.app_name_full()}` }]

/** One sub-process at one branch; `?usage=table` shows its use as a table. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const place = await findPlace(db, programme.id, params)
  if (!place) throw notFound()
  const confirmations = await confirmationsOf(db, place.rolloutId)
  const scores = await scoresOf(db, place.rolloutId)
  const readings = await readingsOf(db, place)
  const { wave, startedOn, expectedOn, liveOn, ownerId, deputyId, subProcess, branch } = place
  const standing = rolloutStanding(
    {
      ...{ waveStart: wave.start, waveEnd: wave.end, startedOn, expectedOn, liveOn },
      ...{ confirmations, scores, usage: readings },
    },
    { today, relapseDrop: programme.relapseDrop },
  )
  const answering = { ownerId, deputyId, unitId: branch.id }
  return {
    slug: programme.slug,
    timeZone: programme.timeZone,
    place: { rolloutId: place.rolloutId, subProcess, branch, wave, liveOn },
    state: standing.state,
    reasons: standing.reasons,
    episodes: standing.usage?.episodes ?? [],
    asTable: new URL(request.url).searchParams.get('usage') === 'table',
    confirmations,
    scores,
    readings,
    deeds: await deedsOf(db, programme.id, place.rolloutId),
    may: {
      sides: CONFIRMING_SIDES.filter((side) => maySay(viewer, side, answering)),
      score: liveOn !== null && may(viewer, 'maturity.score', answering),
      usage: may(viewer, 'usage.record', answering),
      live: liveOn === null && may(viewer, 'rollout.record', answering),
    },
  }
}

export default function PlacePage() {
  const { slug, timeZone, place, state, reasons, episodes, asTable, confirmations, scores, readings, deeds, may } =
    useLoaderData<typeof loader>()
  const { subProcess, branch, wave, liveOn } = place
  const base = placePath(slug, subProcess.code, branch.id)
  return (
    <>
      <PageHeader
        question={
          <Link to={rolloutRoom(slug)} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.rollout_title()}
          </Link>
        }
        title={m.rollout_place_title({
          code: subProcess.code,
          name: nameOf(subProcess.name),
          branch: nameOf(branch.name),
        })}
        facts={
          <>
            <RolloutStateMark state={state} />
            <Link to={wavePath(slug, wave.number)} className="hover:underline">
              {waveWord(wave)}
            </Link>
            <Link to={subProcessPath(slug, subProcess.code)} className="hover:underline">
              {subProcess.code}
            </Link>
          </>
        }
        actions={
          may.live && (
            <LinkButton to={`/programmes/${slug}/rollouts/${place.rolloutId}/live`}>
              {m.rollout_record_live()}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4">
          <UsageCard
            readings={readings}
            liveOn={liveOn}
            episodes={episodes}
            asTable={asTable}
            record={may.usage && liveOn !== null ? `${usagePath(slug)}?code=${subProcess.code}` : null}
          />
          <ScoresCard scores={scores} score={may.score ? `${base}/score` : null} />
        </div>
        <div className="grid min-w-0 gap-4">
          <WhyCard reasons={reasons} />
          <ConfirmationsCard given={confirmations} may={may.sides} isLive={liveOn !== null} base={base} />
          <DeedsCard deeds={deeds} timeZone={timeZone} />
        </div>
      </div>
    </>
  )
}
