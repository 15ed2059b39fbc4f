import { ipKeyGenerator } from 'express-rate-limit'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { type KnownPlaces, MOST_USES, readUsage, type UsageFault, type UsageReading } from '~/domain/pasted-usage'
import type { Day } from '~/domain/vocabulary'

/** Readings that one request may bring. */
const READINGS_AT_ONCE = 2_000

/** Requests of one key, and keys that may be wrong from one network address, both a minute. */
const budgets = {
  key: new RateLimiterMemory({ points: 60, duration: 60 }),
  address: new RateLimiterMemory({ points: 30, duration: 60 }),
}

/** What a system sends: `week` is any day of it, `yyyy-MM-dd`. */
const bodySchema = z.strictObject({
  readings: z
    .array(
      z.strictObject({
        subProcess: z.string(),
        branch: z.string(),
        week: z.string(),
        uses: z.int().min(0).max(MOST_USES),
      }),
    )
    .min(1)
    .max(READINGS_AT_ONCE),
})

/** What is wrong, by codes: `index` counts the readings from 0; null where it is the whole. */
export interface DoorFault {
  index: number | null
  field: string | null
  code: string
  said?: string
}

export type ReadBody = { ok: true; readings: UsageReading[] } | { ok: false; faults: DoorFault[] }

/** The readings of a body, or everything that is wrong with them: all or nothing. */
export function readBody(body: unknown, places: KnownPlaces, today: Day): ReadBody {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, code }): DoorFault => {
      const [, index, field] = path
      return { index: typeof index === 'number' ? index : null, field: String(field ?? path[0] ?? '') || null, code }
    })
    return { ok: false, faults }
  }
  const seen = new Set<string>()
  const read = parsed.data.readings.map((said, index) => {
    const { reading, faults } = readUsage({ ...said, uses: String(said.uses) }, places, today)
    if (reading === null) return { reading, faults: faults.map((fault) => doorFault(index, fault)) }
    const key = `${reading.subProcessId}:${reading.unitId}:${reading.weekOn}`
    const isTwice = seen.has(key)
    seen.add(key)
    return { reading, faults: isTwice ? [{ index, field: null, code: 'twice' }] : [] }
  })
  const faults = read.flatMap((one) => one.faults)
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, readings: read.flatMap(({ reading }) => reading ?? []) }
}

const FIELDS: Readonly<Partial<Record<UsageFault['code'], string>>> = {
  subProcessUnknown: 'subProcess',
  branchUnknown: 'branch',
  branchAmbiguous: 'branch',
  weekUnread: 'week',
  weekAhead: 'week',
  usesUnread: 'uses',
}

function doorFault(index: number, fault: UsageFault): DoorFault {
  const { code } = fault
  return { index, field: FIELDS[code] ?? null, code, ...('said' in fault && { said: fault.said }) }
}

/** Counts a request of this key, or a wrong key from this address; seconds to wait where that is too many. */
export async function mustWait(budget: keyof typeof budgets, who: string): Promise<number | null> {
  const key = budget === 'address' && who.includes(':') ? ipKeyGenerator(who) : who
  try {
    await budgets[budget].consume(key)
    return null
  } catch (exhausted) {
    if (exhausted instanceof RateLimiterRes) return Math.max(1, Math.ceil(exhausted.msBeforeNext / 1000))
    throw exhausted
  }
}
