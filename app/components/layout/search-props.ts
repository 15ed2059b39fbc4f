import type { Name } from '~/domain/vocabulary'
import type { OpenRooms, Room } from './rooms'

/** Sub-processes and waves, by which the palette jumps within a programme. */
export interface PaletteTargets {
  subProcesses: readonly { code: string; name: Name }[]
  waves: readonly { number: number; name: Name }[]
}

/** What the palette can jump to besides. */
export interface SearchProps {
  base: string
  rooms: readonly Room[]
  may: OpenRooms
  programmes: readonly { slug: string; name: Name }[]
}
