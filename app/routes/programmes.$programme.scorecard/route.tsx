import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayAnywhere } from '~/domain/permissions'
import { assessProgramme } from '~/domain/rollup'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { deedPath } from '~/features/scorecard/deed-path'
import { deedSentence } from '~/features/scorecard/deed-words'
import { judgedWords } from '~/features/scorecard/judged-words'
import { keptScorecard } from '~/features/scorecard/kept-scorecard.server'
import { ScorecardPage } from '~/features/scorecard/ui/scorecard-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { recordsOf } from '~/lib/programme-records.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.scorecard_title()} · ${m.app_name_full()}` }]

/** How the programme stands to each of the eight lessons, what there is to do next, and how that is judged. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const records = await recordsOf(db, programme, today)
  const assessment = fromPlan(plan, today, assessProgramme)
  const scorecard = await keptScorecard(db, programme, today, { plan, assessment, records })
  const { slug } = programme
  return {
    slug,
    scorecard,
    next: scorecard.lessons.map(({ next }) => {
      if (next === null) return null
      return { sentence: deedSentence(next), to: deedPath(slug, next, (action) => mayAnywhere(viewer, action)) }
    }),
    judged: judgedWords(programme),
  }
}

export default function Scorecard() {
  return <ScorecardPage {...useLoaderData<typeof loader>()} />
}
