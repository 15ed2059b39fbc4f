import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { HISTORY_ENTITIES, isHistoryEntity } from '~/features/settings/history'
import { historyPage } from '~/features/settings/history.server'
import { entityWord } from '~/features/settings/ui/field-words'
import { HistoryList } from '~/features/settings/ui/history-list'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'audit.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const asked = new URL(request.url).searchParams
  const wanted = asked.get('entity')
  const entity = isHistoryEntity(wanted) ? wanted : null
  const page = await historyPage(db, programme.id, { entity, before: asked.get('before') })
  return { ...page, entity, isFirst: !asked.has('before'), timeZone: programme.timeZone }
}

export default function History() {
  const { entries, names, before, entity, isFirst, timeZone } = useLoaderData<typeof loader>()
  const newest = entries[0]
  const older = new URLSearchParams({ ...(entity && { entity }), ...(before && { before }) })
  return (
    <>
      <PageHeader
        question={m.settings_history_question()}
        title={
          newest && isFirst
            ? m.settings_history_title({ actor: newest.actor, at: dayAndTime(newest.at, timeZone) })
            : m.settings_history_title_plain()
        }
      />
      <nav aria-label={m.settings_history_filter()} className="no-print mb-4 flex flex-wrap gap-1.5">
        <ChipLink to="." isOn={entity === null}>
          {m.settings_history_all()}
        </ChipLink>
        {HISTORY_ENTITIES.map((one) => (
          <ChipLink key={one} to={`?entity=${one}`} isOn={entity === one}>
            {entityWord(one)}
          </ChipLink>
        ))}
      </nav>
      {entries.length === 0 ? (
        <EmptyState title={m.settings_history_none()} />
      ) : (
        <HistoryList entries={entries} names={names} timeZone={timeZone} />
      )}
      <nav aria-label={m.settings_history_pages()} className="no-print mt-4 flex gap-2">
        {!isFirst && <LinkButton to={entity ? `?entity=${entity}` : '.'}>{m.settings_history_newest()}</LinkButton>}
        {before && <LinkButton to={`?${older}`}>{m.settings_history_older()}</LinkButton>}
      </nav>
    </>
  )
}
