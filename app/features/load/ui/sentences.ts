import type { LoadHeadline } from '~/domain/load-headline'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

/** The answer to "who carries too much, and when?". */
export function loadSentence(headline: LoadHeadline, today: string): string {
  switch (headline.code) {
    case 'none':
      return m.load_headline_none()
    case 'within':
      return m.load_headline_within()
    case 'over': {
      const { first, owners, branches } = headline
      const facts = {
        name: nameOf(first.name),
        peak: first.peak,
        limit: first.limit,
        range: dayRange(first.range, today),
        others: othersOf(owners, branches),
      }
      return owners + branches > 1 ? m.load_headline_over_several(facts) : m.load_headline_over(facts)
    }
  }
}

function othersOf(owners: number, branches: number): string {
  return [
    ...(owners > 0 ? [m.load_count_owners({ count: owners })] : []),
    ...(branches > 0 ? [m.waves_count_branches({ count: branches })] : []),
  ].join(m.load_and())
}
