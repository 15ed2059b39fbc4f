import { Link } from '@remix-run/react'
import { LevelBar } from '~/components/ui/level-bar'
import { ReasonsBadge } from '~/components/ui/reasons-badge'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'
import { readinessPath, subProcessPath, wavePath } from '~/lib/links'
import type { ListRow } from '../list-row'
import { gateSentence, reasonPath } from '../sentences'

interface ListTableRowProps {
  row: ListRow
  slug: string
  today: string
  /** Ready weight that a gate needs, in percent. */
  needed: number
  /** Where the rows are not under the headings of their groups. */
  showsGroup: boolean
}

/** One sub-process. On a narrow screen owner, step and progress stand below its name. */
export function ListTableRow({ row, slug, today, needed, showsGroup }: ListTableRowProps) {
  const to = subProcessPath(slug, row.code)
  return (
    <tr>
      <th scope="row" className="max-w-80">
        <Link to={to} data-row className="hover:underline">
          <span className={`mr-1.5 whitespace-nowrap ${row.track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>
            {row.code}
          </span>
          {nameOf(row.name)}
        </Link>
        {showsGroup && <span className="block text-xs font-normal text-ink-3">{nameOf(row.group.name)}</span>}
        <span className="mt-0.5 flex flex-wrap gap-x-2 text-xs font-normal text-ink-2 md:hidden">
          <Owner row={row} />
          <Step row={row} />
          <span className="sm:hidden">{progressWord(row)}</span>
        </span>
      </th>
      <td className="hidden whitespace-nowrap md:table-cell">
        <Owner row={row} />
      </td>
      <td className="hidden whitespace-nowrap md:table-cell">
        <Step row={row} />
      </td>
      <td className="hidden sm:table-cell">
        <span className="flex items-center gap-2.5">
          <LevelBar value={row.earned} mark={row.planned} className="w-20" />
          <span className="whitespace-nowrap tabular-nums">{progressWord(row)}</span>
        </span>
      </td>
      <td className="hidden lg:table-cell">
        <Readiness row={row} to={readinessPath(slug, row.code)} needed={needed} />
      </td>
      <td className="hidden whitespace-nowrap lg:table-cell">
        <Gate row={row} slug={slug} today={today} />
      </td>
      <td className="!pr-0">
        <ReasonsBadge
          status={row.status}
          reasons={row.reasons}
          linkOf={(reason) => reasonPath(slug, row.code, reason)}
        />
      </td>
    </tr>
  )
}

function Owner({ row: { owner } }: { row: ListRow }) {
  if (owner === null) return <span className="font-semibold text-bad">■ {m.sub_processes_owner_none()}</span>
  if (owner.isBusiness) return <span>{nameOf(owner.name)}</span>
  return (
    <span className="text-bad" title={m.reason_owner_not_business({ person: nameOf(owner.name) })}>
      ■ {nameOf(owner.name)}
    </span>
  )
}

function Step({ row: { currentStep } }: { row: ListRow }) {
  return currentStep === null ? <span className="text-ink-3">–</span> : <span>{stepWord(currentStep)}</span>
}

function progressWord({ earned, planned }: ListRow): string {
  return m.sub_processes_earned_of_plan({ earned, planned })
}

function Readiness({ row: { level, gate }, to, needed }: { row: ListRow; to: string; needed: number }) {
  if (gate === null || level.count === 0) return <span className="text-ink-3">–</span>
  return (
    <Link to={to} className="flex items-center gap-2.5 hover:underline">
      <LevelBar value={level.share} mark={needed} className="w-14" />
      <span className={level.share === null ? 'text-ink-3' : 'tabular-nums'}>
        {level.share === null ? m.sub_processes_level_unknown() : percent(level.share)}
      </span>
    </Link>
  )
}

function Gate({ row: { gate, code }, slug, today }: { row: ListRow; slug: string; today: string }) {
  if (gate === null) return <span className="text-ink-3">–</span>
  const to = gate.kind === 'rolloutEntry' ? wavePath(slug, gate.wave) : readinessPath(slug, code)
  return (
    <Link to={to} className="hover:underline">
      {gateSentence(gate)}
      <span
        className={`ml-1.5 tabular-nums ${gate.kind === 'pilotEntry' && gate.on < today ? 'text-bad' : 'text-ink-3'}`}
      >
        {shortDay(gate.on, today)}
      </span>
    </Link>
  )
}
