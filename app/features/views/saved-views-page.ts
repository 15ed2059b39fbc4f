import type { ViewRoom } from '~/domain/vocabulary'

/** A kept view as the menu shows it. */
export interface ViewLink {
  id: number
  name: string
  query: string
  isShared: boolean
  mayChange: boolean
}

/** What the menu and the page of kept views show. */
export interface SavedViewsPage {
  slug: string
  room: ViewRoom
  /** How the room is looked at now. */
  query: string
  links: readonly ViewLink[]
}
