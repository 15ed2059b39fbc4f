import type { About } from '~/domain/attention'
import { m } from './generated/messages'
import { nameOf } from './locale'
import { waveWord } from './words'

/** What an item of attention is about, by its name. */
export function aboutWord(about: About): string {
  switch (about.kind) {
    case 'subProcess':
      return `${about.code} ${nameOf(about.name)}`
    case 'wave':
      return waveWord(about)
    case 'person':
      return m.overview_about_person({ person: nameOf(about.person.name), codes: about.codes.join(', ') })
    case 'branch':
      return nameOf(about.name)
  }
}
