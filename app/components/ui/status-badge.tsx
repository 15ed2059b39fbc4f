import type { Status } from '~/domain/vocabulary'
import { statusWord } from '~/i18n/words'
import { StatusIcon } from './status-icon'

/** Which of the four status colours a status takes. */
export type Tone = 'ok' | 'warn' | 'bad' | 'idle'

const TONES: Readonly<Record<Status, Tone>> = {
  blocked: 'bad',
  offTrack: 'bad',
  unknown: 'idle',
  atRisk: 'warn',
  onTrack: 'ok',
  notStarted: 'idle',
  done: 'ok',
}

const BADGE: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  idle: 'bg-idle-soft text-idle',
}

const TEXT: Readonly<Record<Tone, string>> = { ok: 'text-ok', warn: 'text-warn', bad: 'text-bad', idle: 'text-idle' }

export const toneOf = (status: Status): Tone => TONES[status]

/** Icon, word and colour together. `text` replaces the word where it says more: "12 days late". */
export function StatusBadge({ status, text }: { status: Status; text?: string | undefined }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full py-px pr-2 pl-1.5 text-xs leading-[18px] font-semibold ${BADGE[toneOf(status)]}`}
    >
      <StatusIcon status={status} />
      {text ?? statusWord(status)}
    </span>
  )
}

/** The icon alone, coloured, with the word for those who cannot see it. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <span className={`inline-flex ${TEXT[toneOf(status)]}`} title={statusWord(status)}>
      <StatusIcon status={status} />
      <span className="sr-only">{statusWord(status)}</span>
    </span>
  )
}
