import { AUDIENCES } from '~/domain/vocabulary'
import { audienceWord, enablementKindWord } from '~/i18n/enablement-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { statusWord } from '~/i18n/words'
import type { CoverageRow } from './coverage-view.server'
import type { ActivityLine } from './queries.server'
import { aboutWords, activityStateWord, coverageReasonSentence } from './ui/sentences'

type Sheet = (string | number | null)[][]

/** One line a role at a branch, in the reader's language. */
export function coverageSheet(rows: readonly CoverageRow[]): Sheet {
  return [
    [
      m.enablement_branch(),
      m.enablement_role(),
      m.enablement_sheet_people(),
      m.enablement_sheet_reached(),
      m.enablement_sheet_share(),
      m.enablement_sheet_passed(),
      m.enablement_sheet_missing(),
      m.enablement_column_state(),
      m.enablement_sheet_reasons(),
    ],
    ...rows.flatMap(({ name, cells }) =>
      AUDIENCES.flatMap((audience, at): Sheet => {
        const cell = cells[at]
        if (!cell) return []
        const { people, reached, share, passShare, missing, status, reasons } = cell
        const why = reasons.map(coverageReasonSentence).join(' ')
        return [
          [
            nameOf(name),
            audienceWord(audience),
            people,
            Math.floor(reached),
            share,
            passShare,
            missing,
            statusWord(status),
            why,
          ],
        ]
      }),
    ),
  ]
}

/** One line an activity. */
export function activitySheet(rows: readonly ActivityLine[]): Sheet {
  return [
    [
      m.enablement_form_day(),
      m.enablement_column_kind(),
      m.enablement_column_title(),
      m.enablement_column_about(),
      m.enablement_form_place(),
      m.enablement_column_branches(),
      m.enablement_column_planned(),
      m.enablement_column_reached(),
      m.enablement_sheet_examined(),
      m.enablement_column_passed(),
      m.enablement_column_state(),
    ],
    ...rows.map((one) => [
      one.heldOn ?? one.plannedOn,
      enablementKindWord(one.kind),
      one.title,
      aboutWords(one),
      one.place,
      one.branches,
      one.planned,
      one.reached,
      one.examined,
      one.examined > 0 ? one.passed : null,
      activityStateWord(one.state),
    ]),
  ]
}
