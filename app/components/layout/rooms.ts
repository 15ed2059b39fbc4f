import {
  BookOpen,
  ChartNoAxesColumn,
  CircleCheck,
  FlaskConical,
  FolderKanban,
  Gavel,
  GraduationCap,
  Layers,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  Network,
  Palette,
  Presentation,
  Rocket,
  Scissors,
  Settings,
  ShieldAlert,
  Split,
  TrendingUp,
  UserRound,
  Workflow,
} from 'lucide-react'
import { m } from '~/i18n/generated/messages'

export interface Room {
  to: string
  icon: LucideIcon
  word: () => string
  /** Pages that belong to it though their address does not begin with its own. */
  holds?: RegExp
  /** A line above it. */
  isApart?: boolean
  /** Only for those who may. */
  needs?: 'configure' | 'people' | 'reference'
  /** A number beside it. */
  badge?: 'pressing'
}

/** What of the rooms that not everybody has is open to the person. */
export type OpenRooms = Readonly<Record<NonNullable<Room['needs']>, boolean>>

/** The rooms of a programme, in the order of the rail. */
export const PROGRAMME_ROOMS: readonly Room[] = [
  { to: 'my-work', icon: ListChecks, word: m.room_my_work, badge: 'pressing' },
  { to: 'overview', icon: ChartNoAxesColumn, word: m.room_overview, isApart: true },
  { to: 'direction', icon: Split, word: m.room_direction },
  { to: 'sub-processes', icon: Workflow, word: m.room_sub_processes },
  { to: 'tailoring', icon: Scissors, word: m.room_tailoring },
  { to: 'roadmap', icon: MapIcon, word: m.room_roadmap, holds: /\/(baselines|scenarios|views)(\/|$)/ },
  { to: 'waves', icon: Layers, word: m.room_waves, holds: /\/load$/ },
  { to: 'readiness', icon: CircleCheck, word: m.room_readiness },
  { to: 'pilots', icon: FlaskConical, word: m.room_pilots, holds: /\/(gates|holds)(\/|$)/ },
  { to: 'rollout', icon: Rocket, word: m.room_rollout },
  { to: 'enablement', icon: GraduationCap, word: m.room_enablement },
  { to: 'operations', icon: Gavel, word: m.room_operations },
  { to: 'benefits', icon: TrendingUp, word: m.room_benefits },
  { to: 'register', icon: ShieldAlert, word: m.room_register },
  { to: 'reports', icon: Presentation, word: m.room_reports },
  { to: 'settings', icon: Settings, word: m.room_settings, isApart: true, needs: 'configure' },
]

/** The rooms of the installation, outside any programme. */
export const COMPANY_ROOMS: readonly Room[] = [
  { to: '/programmes', icon: FolderKanban, word: m.room_programmes },
  { to: '/company/people', icon: UserRound, word: m.room_people, needs: 'people' },
  { to: '/company/units', icon: Network, word: m.room_units, needs: 'people' },
  { to: '/company/brand', icon: Palette, word: m.room_brand, needs: 'people' },
  { to: '/company/reference', icon: BookOpen, word: m.room_reference, needs: 'reference' },
]
