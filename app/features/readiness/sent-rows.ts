import { markOf } from './answer-mark'

/**
 * Takes the rows of the table of checks out of what is sent that say nothing new and were not chosen: with long notes
 * in every row the whole table is more than the server takes at once. What is wrong in a row can only be in one that
 * was touched, so nothing typed is lost by it.
 */
export function leaveOutUntouched(sent: FormData): void {
  const ids = [...sent.keys()].flatMap((name) => /^version\.(\d+)$/.exec(name)?.[1] ?? [])
  for (const id of ids) {
    const of = (field: string) => String(sent.get(`${field}.${id}`) ?? '')
    const said = { status: of('status'), note: of('note'), evidenceNote: of('evidenceNote') }
    if (sent.has(`chosen.${id}`) || markOf(said) !== of('was')) continue
    for (const field of ['version', 'was', 'status', 'note', 'evidenceNote']) sent.delete(`${field}.${id}`)
  }
}
