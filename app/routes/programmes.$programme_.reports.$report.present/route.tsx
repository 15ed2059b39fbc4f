import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { type ShouldRevalidateFunction, useLoaderData, useSearchParams } from '@remix-run/react'
import { findFrozen } from '~/features/reports/queries.server'
import { PresentPage, pagesOf } from '~/features/reports/ui/present-page'
import { useNotedOpening } from '~/features/reports/ui/use-noted-opening'
import { wordsOf } from '~/features/reports/words-of.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? m.reports_number({ number: data.content.number }) : m.room_reports()} · ${m.app_name_full()}` },
]
/** What was frozen does not change while its pages are turned. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  currentUrl.pathname !== nextUrl.pathname && defaultShouldRevalidate

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { id, content } = await findFrozen(db, programme.id, params.report)
  return { base: `/programmes/${programme.slug}/reports/${id}`, content, words: wordsOf(content.sections) }
}

export default function PresentRoute() {
  const { base, content, words } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  useNotedOpening(`${base}/opened`)
  const asked = Math.floor(Number(query.get('page')) || 1)
  const page = Math.min(pagesOf(content), Math.max(1, asked))
  return <PresentPage content={content} words={words} page={page} leave={base} />
}
