import { Link, useLocation } from '@remix-run/react'
import { useSaved } from '~/components/layout/use-saved'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import type { Level } from '~/domain/readiness'
import type { Day, Dimension, Name, Track } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'
import { branchChecksPath, checklistPath, subProcessPath } from '~/lib/links'
import type { BranchRow } from '../branches'
import type { CheckView, Limits } from '../check-view'
import type { GateView } from '../matrix'
import type { Outlook } from '../outlook'
import { BranchTable } from './branch-table'
import { CheckList } from './check-list'
import { detailSentence } from './detail-headline'
import { gateWord } from './gate-word'
import { LevelTiles } from './level-tiles'
import { OutlookList } from './outlook-list'

interface Props {
  slug: string
  today: Day
  limits: Limits
  needed: number
  subProcess: { code: string; name: Name; track: Track; owner: Name | null }
  gate: GateView | null
  levels: Record<Dimension, Level>
  /** Of the checks, only these are listed. */
  dimension: Dimension | null
  /** Of the branches, only those of the wave of this number. */
  wave: number | null
  outlooks: readonly Outlook[]
  branches: readonly BranchRow[]
  page: number
  pages: number
  chosen: BranchRow | null
  pilotChecks: readonly CheckView[]
  branchChecks: readonly CheckView[]
}

/** All checks of one sub-process: what the pilot needs, and branch by branch what the rollout needs. */
export function SubProcessReadiness(props: Props) {
  const { slug, today, limits, needed, subProcess, gate, levels, branches, chosen, dimension, wave, outlooks } = props
  const { pathname, search } = useLocation()
  const { said, onSaved } = useSaved(slug)
  const list = { slug, today, limits, to: pathname + search, onSaved }
  const pilot = (
    <Card title={m.readiness_pilot_checks()}>
      <CheckList checks={props.pilotChecks} label={m.readiness_pilot_checks()} {...list} />
    </Card>
  )
  const narrowed = narrowedWords({ dimension, wave, gate })
  const isPastPilot = gate === null || gate.wave !== null
  return (
    <>
      <PageHeader
        question={m.readiness_detail_question({ code: subProcess.code })}
        title={detailSentence(subProcess.name, gate, levels, needed)}
        facts={
          <>
            {gate && <span>{m.readiness_gate_on({ gate: gateWord(gate), day: fullDay(gate.on) })}</span>}
            <span>
              {m.readiness_owner()}{' '}
              <strong>{subProcess.owner ? nameOf(subProcess.owner) : m.readiness_no_owner()}</strong>
            </span>
          </>
        }
        actions={
          <>
            {branches.length > 0 && (
              <LinkButton to={branchChecksPath(slug, subProcess.code, { gate: wave, dimension })}>
                {m.drill_link()}
              </LinkButton>
            )}
            <LinkButton to={checklistPath(slug, subProcess.code)}>{m.readiness_to_checklist()}</LinkButton>
            <LinkButton to={subProcessPath(slug, subProcess.code)}>{m.readiness_to_sub_process()}</LinkButton>
          </>
        }
      />
      <LevelTiles levels={levels} needed={needed} />
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <div className="mt-4 grid gap-4">
        {gate && outlooks.length > 0 && (
          <Card title={m.forecast_title()} note={m.forecast_note()}>
            <OutlookList outlooks={outlooks} gateOn={gate.on} needed={needed} today={today} />
          </Card>
        )}
        {narrowed && (
          <p className="no-print text-sm">
            <strong>{narrowed}</strong>{' '}
            <Link to={pathname} className="text-accent hover:underline">
              {m.readiness_show_all()}
            </Link>
          </p>
        )}
        {!isPastPilot && pilot}
        {branches.length > 0 ? (
          <Card title={m.readiness_branches()} note={m.readiness_branches_note()}>
            <BranchTable
              branches={branches}
              chosen={chosen?.unitId ?? null}
              needed={needed}
              page={props.page}
              pages={props.pages}
            />
          </Card>
        ) : (
          <p className="text-sm text-ink-2">{m.readiness_no_rollouts()}</p>
        )}
        {chosen && (
          <Card title={m.readiness_branch_checks({ unit: nameOf(chosen.name) })}>
            <CheckList
              key={chosen.unitId}
              checks={props.branchChecks}
              label={m.readiness_branch_checks({ unit: nameOf(chosen.name) })}
              {...list}
            />
          </Card>
        )}
        {isPastPilot && pilot}
      </div>
    </>
  )
}

/** What of the page is left out by its address: other dimensions, the branches of other waves. */
function narrowedWords({ dimension, wave, gate }: Pick<Props, 'dimension' | 'wave' | 'gate'>): string | null {
  const at = gate ? gateWord(gate) : wave === null ? null : m.readiness_gate_wave({ wave })
  if (dimension && at) return m.readiness_only({ dimension: dimensionWord(dimension), gate: at })
  if (dimension) return dimensionWord(dimension)
  return wave === null ? null : at
}
