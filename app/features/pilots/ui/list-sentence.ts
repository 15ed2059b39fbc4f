import { m } from '~/i18n/generated/messages'

/** What the list of pilots comes to. */
export function listSentence({
  total,
  due,
  running,
  passed,
}: {
  total: number
  due: number
  running: number
  passed: number
}): string {
  if (total === 0) return m.pilots_headline_none()
  if (due > 0) return m.pilots_headline_due({ count: due, passed, total })
  if (running > 0) return m.pilots_headline_running({ count: running, passed, total })
  return m.pilots_headline_quiet({ passed, total })
}
