import { ChipLink } from '~/components/ui/chip-link'
import { queryOf, type RoadmapView } from '~/features/roadmap/view'
import { m } from '~/i18n/generated/messages'

/** What a planner adds to the chart: the critical path, the load of people, and bars that move. */
export function PlanningToggles({ view, base, mayPlan }: { view: RoadmapView; base: string; mayPlan: boolean }) {
  const showsPath = view.path === 'on'
  const isEditing = view.edit === 'on' && view.group !== 'branch'
  return (
    <>
      <ChipLink to={queryOf(view, { path: showsPath ? 'off' : 'on' })} isOn={showsPath}>
        {m.planning_critical_path()}
      </ChipLink>
      <ChipLink to={`${base}/load`} isOn={false}>
        {m.planning_load()}
      </ChipLink>
      {mayPlan && (
        <ChipLink
          to={queryOf(view, {
            edit: isEditing ? 'off' : 'on',
            scenario: null,
            group: view.group === 'branch' ? 'track' : view.group,
          })}
          isOn={isEditing}
        >
          {isEditing ? m.planning_edit_end() : m.planning_edit()}
        </ChipLink>
      )}
    </>
  )
}
