import { Link } from '@remix-run/react'
import { useId } from 'react'
import { editedFields } from '~/components/forms/edited-fields'
import { AnchoredPopover } from '~/components/ui/anchored-popover'
import { GateInTheWay } from '~/components/ui/gate-in-the-way'
import { StatusMark } from '~/components/ui/status-badge'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { stepWord } from '~/i18n/words'
import type { StepView } from '../detail'
import { recordTitle, StepRecordForm, type StepRecordVerb } from './step-record-form'

interface StepRowProps {
  slug: string
  step: StepView
  /** The address of the sub-process. */
  base: string
  today: string
  hasActions: boolean
}

export function StepRow({ slug, step, base, today, hasActions }: StepRowProps) {
  const path = `${base}/steps/${step.kind}`
  const planned = dayRange(step.planned, today)
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center gap-1.5">
          <StatusMark status={step.status} />
          {stepWord(step.kind)}
        </span>
        <span className="mt-0.5 block text-xs font-normal whitespace-nowrap text-ink-3 sm:hidden">{planned}</span>
      </th>
      <td className="hidden whitespace-nowrap text-ink-3 md:table-cell">
        {step.baseline ? dayRange(step.baseline, today) : '–'}
      </td>
      <td className="hidden whitespace-nowrap sm:table-cell">
        {step.can.move ? (
          <Link to={`${path}/dates`} className="text-accent hover:underline" title={m.sub_process_move()}>
            {planned}
          </Link>
        ) : (
          planned
        )}
      </td>
      <td className="sm:whitespace-nowrap">
        <Happened step={step} path={path} today={today} />
        {step.slip !== null && step.slip !== 0 && (
          <span className="block text-xs sm:hidden">
            <Slip step={step} />
          </span>
        )}
      </td>
      <td className="hidden whitespace-nowrap sm:table-cell">
        <Slip step={step} />
      </td>
      {hasActions && (
        <td className="!pr-0 text-right">
          <span className="inline-flex flex-wrap justify-end gap-1.5">
            {step.gate && <GateInTheWay slug={slug} gate={step.gate} />}
            {step.can.start && <RecordButton verb="start" step={step} path={path} today={today} />}
            {step.can.finish && <RecordButton verb="finish" step={step} path={path} today={today} />}
            {step.can.move && (
              <Link to={`${path}/dates`} className="text-xs text-accent hover:underline sm:hidden">
                {m.sub_process_move()}
              </Link>
            )}
          </span>
        </td>
      )}
    </tr>
  )
}

/** What has been recorded: "since 11 Sept", or from when to when. Days are links where they can be corrected. */
function Happened({
  step: { actualStart, actualEnd, can },
  path,
  today,
}: {
  step: StepView
  path: string
  today: string
}) {
  if (actualStart === null) return <span className="text-ink-3">–</span>
  const toStart = can.correctStart ? `${path}/start` : null
  const start = shortDay(actualStart, today)
  if (actualEnd === null) return <RecordedDay to={toStart}>{m.sub_process_since({ day: start })}</RecordedDay>
  return (
    <>
      <RecordedDay to={toStart}>{start}</RecordedDay>
      {' – '}
      <RecordedDay to={can.correctEnd ? `${path}/finish` : null}>{shortDay(actualEnd, today)}</RecordedDay>
    </>
  )
}

function RecordedDay({ to, children }: { to: string | null; children: string }) {
  if (to === null) return <span className="whitespace-nowrap">{children}</span>
  return (
    <Link
      to={to}
      className="whitespace-nowrap text-accent underline underline-offset-2"
      title={m.sub_process_correct()}
    >
      {children}
    </Link>
  )
}

function Slip({ step: { slip, slipReason, status } }: { step: StepView }) {
  if (slip === null || slip === 0)
    return <span className="text-ink-3">{slip === null ? '–' : m.sub_process_on_baseline()}</span>
  const tone = slip < 0 || status === 'done' ? 'text-ink-2' : status === 'offTrack' ? 'text-bad' : 'text-warn'
  return (
    <span className={tone} title={slipReason || undefined}>
      {slip > 0 ? m.sub_process_slip_late({ days: slip }) : m.sub_process_slip_early({ days: -slip })}
    </span>
  )
}

function RecordButton({
  verb,
  step,
  path,
  today,
}: {
  verb: StepRecordVerb
  step: StepView
  path: string
  today: string
}) {
  const id = useId()
  return (
    <AnchoredPopover
      id={id}
      align="end"
      label={recordTitle(verb, step.kind)}
      trigger={verb === 'start' ? m.sub_process_record_start() : m.sub_process_record_finish()}
      triggerClass="inline-flex min-h-8 items-center rounded-md border border-line bg-surface px-2.5 text-sm whitespace-nowrap hover:border-ink-3"
    >
      <StepRecordForm
        verb={verb}
        kind={step.kind}
        action={`${path}/${verb}`}
        version={step.version}
        today={today}
        fields={editedFields(null, {})}
      />
    </AnchoredPopover>
  )
}
