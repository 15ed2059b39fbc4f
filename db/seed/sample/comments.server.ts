import { and, desc, eq, isNull } from 'drizzle-orm'
import { gateAddress } from '~/domain/gate-key'
import { addComment } from '~/features/conversation/commands/add-comment.server'
import { readNotices } from '~/features/conversation/commands/read-notices.server'
import type { SubjectAddress } from '~/lib/links'
import { gateRequest } from '~db/schema/gate'
import { pilot } from '~db/schema/pilot'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import { COMMENTS, READ_ON, type SampleComment } from './comments'
import { PEOPLE } from './people'
import { type Deed, done, known, type Stage } from './stage.server'

/** People talk about what they do; what they were told until the day before yesterday they have read. */
export function commentDeeds(stage: Stage): Deed[] {
  const { timeline } = stage
  const read = PEOPLE.filter(({ role }) => role !== null).map(
    ({ key }): Deed => ({
      on: timeline.day(READ_ON),
      by: key,
      act: async (context) => void done(await readNotices(context, { upTo: Number.MAX_SAFE_INTEGER })),
    }),
  )
  const said = COMMENTS.map(
    ({ about, by, on, text }): Deed => ({
      on: timeline.day(on),
      by,
      act: async (context) => void done(await addComment(context, { ...(await addressOf(stage, about)), text })),
    }),
  )
  return [...said, ...read]
}

async function addressOf(stage: Stage, about: SampleComment['about']): Promise<SubjectAddress> {
  if ('subProcess' in about) return { subject: 'subProcess', key: about.subProcess }
  if ('wave' in about) return { subject: 'wave', key: about.wave }
  if ('gate' in about) return { subject: 'gate', key: await requestOf(stage, about.gate) }
  if ('pilotOf' in about) return { subject: 'pilot', key: await pilotOf(stage, about.pilotOf) }
  return { subject: 'check', key: await blockedCheck(stage) }
}

/** The latest request for the gate. */
async function requestOf({ db, programmeId }: Stage, address: string): Promise<string> {
  const rows = await db.read
    .select({ id: gateRequest.id, kind: gateRequest.gate, code: subProcess.code, wave: wave.number })
    .from(gateRequest)
    .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
    .leftJoin(wave, eq(wave.id, gateRequest.waveId))
    .where(eq(gateRequest.programmeId, programmeId))
    .orderBy(desc(gateRequest.id))
  const row = rows.find(({ kind, code, wave: number }) => {
    if (kind === 'pilotEntry') return gateAddress({ kind, code: code ?? '' }) === address
    return kind === 'rolloutEntry' && gateAddress({ kind, wave: number ?? 0 }) === address
  })
  return found(row, address)
}

async function pilotOf({ db, subProcesses }: Stage, code: string): Promise<string> {
  const [row] = await db.read
    .select({ id: pilot.id })
    .from(pilot)
    .where(eq(pilot.subProcessId, known(subProcesses, code)))
    .limit(1)
  return found(row, code)
}

async function blockedCheck({ db, programmeId }: Stage): Promise<string> {
  const [row] = await db.read
    .select({ id: readinessCheck.id })
    .from(readinessCheck)
    .where(
      and(
        eq(readinessCheck.programmeId, programmeId),
        eq(readinessCheck.status, 'blocked'),
        isNull(readinessCheck.settledOn),
      ),
    )
    .limit(1)
  return found(row, 'blocked check')
}

function found(row: { id: number } | undefined, what: string): string {
  if (!row) throw new Error(`The sample talks about ${what}, which is not there`)
  return String(row.id)
}
