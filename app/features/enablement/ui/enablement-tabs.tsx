import { ChipLink } from '~/components/ui/chip-link'
import { m } from '~/i18n/generated/messages'
import { activitiesPath, enablementPath, feedsPath } from '../paths'

/** The parts of the room. */
export function EnablementTabs({
  slug,
  at,
  mayRecord,
}: {
  slug: string
  at: 'coverage' | 'activities' | 'calendar' | 'import' | 'feeds'
  mayRecord: boolean
}) {
  const base = enablementPath(slug)
  return (
    <nav aria-label={m.enablement_parts()} className="no-print mb-4 flex flex-wrap gap-1.5">
      <ChipLink to={base} isOn={at === 'coverage'}>
        {m.enablement_tab_coverage()}
      </ChipLink>
      <ChipLink to={activitiesPath(slug)} isOn={at === 'activities'}>
        {m.enablement_tab_activities()}
      </ChipLink>
      <ChipLink to={`${base}/calendar`} isOn={at === 'calendar'}>
        {m.enablement_tab_calendar()}
      </ChipLink>
      {mayRecord && (
        <ChipLink to={`${base}/import`} isOn={at === 'import'}>
          {m.enablement_tab_import()}
        </ChipLink>
      )}
      <ChipLink to={feedsPath(slug)} isOn={at === 'feeds'}>
        {m.enablement_tab_feeds()}
      </ChipLink>
    </nav>
  )
}
