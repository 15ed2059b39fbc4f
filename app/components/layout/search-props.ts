import type { Name } from '~/domain/vocabulary'
import type { Room } from './rooms'

/** What the palette can jump to. */
export interface SearchProps {
  base: string
  rooms: readonly Room[]
  may: { configure: boolean; people: boolean }
  targets: { subProcesses: readonly { code: string; name: Name }[]; waves: readonly { number: number; name: Name }[] }
  programmes: readonly { slug: string; name: Name }[]
}
