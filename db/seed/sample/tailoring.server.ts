import { desc, eq } from 'drizzle-orm'
import { STEP_KINDS } from '~/domain/vocabulary'
import { addPractice } from '~/features/reference/commands/add-practice.server'
import { editPractice } from '~/features/reference/commands/edit-practice.server'
import { publishEdition } from '~/features/reference/commands/publish-edition.server'
import { decidePractice } from '~/features/tailoring/commands/decide-practice.server'
import type { ChangeContext } from '~/lib/change.server'
import { draftEdition } from '~/lib/reference-practices.server'
import { practiceEdition } from '~db/schema/tailoring'
import { REFERENCE_PRACTICES } from '../reference-model/practices'
import { OFFICE } from './people'
import { type SampleSubProcess, SCHEDULE } from './schedule'
import { type Deed, done, known, type Stage } from './stage.server'
import { spanOf } from './steps.server'
import { EARLY, OPEN, type SampleTailoring, SECOND_EDITION, TAILORINGS } from './tailoring'

/** Owners decide before their pilots; the company learns from the first ones and publishes a second edition. */
export function tailoringDeeds(stage: Stage): Deed[] {
  return [...SCHEDULE.flatMap((one) => decisions(stage, one)), secondEdition(stage)]
}

/** Working days between two decisions of an owner, and how long before the pilot the last is taken. */
const PACE = 1
const BEFORE_PILOT = 3

function decisions(stage: Stage, one: SampleSubProcess): Deed[] {
  const { code, owner, inWork } = one
  if (owner === null || inWork === null) return []
  const keys = keysOf(code)
  const isPiloted = STEP_KINDS.indexOf(inWork) >= STEP_KINDS.indexOf('pilot')
  const wanted = keys.flatMap((key, nth) => {
    const isDecided = isPiloted ? !OPEN[code]?.includes(nth) : nth < (EARLY[code] ?? 0)
    return isDecided ? [{ key, nth }] : []
  })
  const lastOn = Math.min(spanOf(one, 'pilot')[0] - BEFORE_PILOT, -1)
  return wanted.map(({ key, nth }): Deed => {
    const said = TAILORINGS[code]?.find((candidate) => candidate.nth === nth) ?? { nth, decision: 'adopt' }
    const on = stage.timeline.day(lastOn - (keys.length - nth) * PACE)
    return { on, by: owner, act: (context) => decide(context, stage, code, key, said) }
  })
}

async function decide(
  context: ChangeContext,
  stage: Stage,
  code: string,
  practiceKey: string,
  { decision, reason = '', localDesign = '', pitfalls = '', units = {} }: SampleTailoring,
): Promise<void> {
  const named = Object.entries(units).map(([key, design]) => ({ unitId: known(stage.units, key), localDesign: design }))
  const said = { practiceKey, decision, reason, localDesign, pitfalls, units: named, version: 0 }
  done(await decidePractice(context, { ...said, subProcessId: known(stage.subProcesses, code) }))
}

/** The practices that ship for a sub-process, in their order; the sample counts them and knows none by name. */
const keysOf = (code: string) =>
  REFERENCE_PRACTICES.filter(({ subProcessCode }) => subProcessCode === code).map(({ key }) => key)

function secondEdition(stage: Stage): Deed {
  const { on, note, changed, added } = SECOND_EDITION
  const act = async (programmes: ChangeContext) => {
    const context = { ...programmes, programmeId: null }
    for (const { code, nth, addZh, addEn } of changed) {
      const key = keysOf(code)[nth]
      if (key === undefined) continue
      const [row] = await stage.db.read
        .select()
        .from(practiceEdition)
        .where(eq(practiceEdition.practiceKey, key))
        .orderBy(desc(practiceEdition.edition))
        .limit(1)
      if (!row) throw new Error(`The reference has no ${key}`)
      const { titleZh, titleEn, pitfallZh, pitfallEn, version } = row
      const words = { titleZh, titleEn, textZh: `${row.textZh}${addZh}`, textEn: `${row.textEn} ${addEn}` }
      done(await editPractice(context, { practiceKey: key, ...words, pitfallZh, pitfallEn, version }))
    }
    done(await addPractice(context, added))
    const draft = await draftEdition(stage.db.read)
    if (!draft) throw new Error('The sample has no draft to publish')
    done(await publishEdition(context, { note, version: draft.version }))
  }
  return { on: stage.timeline.day(on), by: OFFICE, act }
}
