import { type Day, REPORT_SECTIONS } from '~/domain/vocabulary'
import { blocksOf } from '~/lib/markdown.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { ReadPlan } from '~/lib/read-board.server'
import type { Db } from '~db/client.server'
import { figuresOf, sectionContent } from './content.server'
import { draftOf } from './facts.server'
import { sectionsOf } from './queries.server'

/** A draft as it is worked on: all sections with what the plan says today, also those that are not shown. */
export async function builderOf(
  db: Db,
  programme: ProgrammeRow,
  reportId: number,
  today: Day,
  readPlan: ReadPlan['plan'],
) {
  const { facts, headline } = await draftOf(db, programme, today, readPlan)
  const own = new Map((await sectionsOf(db.read, reportId)).map((one) => [one.section, one]))
  return {
    headline,
    figures: figuresOf(facts.figures, today),
    sections: REPORT_SECTIONS.map((section) => {
      const { words = '', isShown = true, version = 0 } = own.get(section) ?? {}
      return { content: sectionContent(section, facts, words), isShown, version, blocks: blocksOf(words) }
    }),
  }
}
