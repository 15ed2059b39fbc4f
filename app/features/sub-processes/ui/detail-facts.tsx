import { Link } from '@remix-run/react'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord } from '~/i18n/words'
import { readinessPath, wavePath } from '~/lib/links'
import type { SubProcessDetail } from '../detail'
import { gateSentence } from '../sentences'

/** Beside the status: which part of the model it is, who owns it, and when it is asked next whether it may go on. */
export function DetailFacts({ detail, slug, today }: { detail: SubProcessDetail; slug: string; today: string }) {
  const { track, group, owner, gate, code, steps } = detail
  const running = steps.find(({ kind }) => kind === detail.currentStep)
  return (
    <>
      <span>
        <span className={`font-semibold ${track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}>{track}</span>
        <span className="ml-1.5">{nameOf(group.name)}</span>
      </span>
      <span>{owner ? nameOf(owner.name) : m.sub_processes_owner_none()}</span>
      {running && (
        <span>
          {m.sub_process_step_planned({ step: stepWord(running.kind), range: dayRange(running.planned, today) })}
        </span>
      )}
      {gate && (
        <Link
          to={gate.kind === 'rolloutEntry' ? wavePath(slug, gate.wave) : readinessPath(slug, code)}
          className="text-accent hover:underline"
        >
          {m.sub_process_gate_on({ gate: gateSentence(gate), day: shortDay(gate.on, today) })}
        </Link>
      )}
    </>
  )
}
