import type { PracticeWords } from '~/domain/tailoring'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/** What the reference says: what is done, and what usually goes wrong with it. */
export function PracticeText({ practice: { text, pitfall } }: { practice: PracticeWords }) {
  return (
    <>
      <p className="max-w-prose whitespace-pre-line">{nameOf(text)}</p>
      {nameOf(pitfall) && (
        <p className="mt-1.5 max-w-prose text-sm text-ink-2">
          <span className="font-semibold">{m.tailoring_pitfall()}</span> {nameOf(pitfall)}
        </p>
      )}
    </>
  )
}
