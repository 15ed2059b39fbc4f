import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { Overview } from '../overview'

/** Between which days it will end, and what that is read from. */
export function rangeSentence({ range }: Pick<Overview['end'], 'range'>): string {
  switch (range.kind) {
    case 'range':
      if (range.early === range.late) {
        return m.overview_range_steady({ day: fullDay(range.late), count: range.pieces })
      }
      return m.overview_range({ early: fullDay(range.early), late: fullDay(range.late), count: range.pieces })
    case 'unknown':
      return m.overview_range_unknown({ count: range.pieces, needed: range.needed })
    case 'over':
      return m.overview_range_over()
  }
}
