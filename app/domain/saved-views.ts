import { may, type Viewer } from './permissions'

/** Whose view it is, and whether others see it. */
export interface ViewOwnership {
  personId: number
  isShared: boolean
}

/** Own views and shared ones are seen; of others' private views nobody knows. */
export function maySeeView(viewer: Viewer, { personId, isShared }: ViewOwnership): boolean {
  return isShared || personId === viewer.personId
}

/**
 * Whether the viewer may change the view, so that it is then shared or not. What is shared concerns all and is for
 * those who may share; but the own view can always be taken back.
 */
export function mayChangeView(viewer: Viewer, view: ViewOwnership, after: { isShared: boolean }): boolean {
  if (may(viewer, 'view.share', {})) return maySeeView(viewer, view)
  return view.personId === viewer.personId && !after.isShared && may(viewer, 'view.keep', {})
}

/** The query of an address as it is kept: without what is empty or only the browser's, in one order. */
export function cleanQuery(text: string): string {
  const said = [...new URLSearchParams(text)].filter(([name, value]) => value !== '' && name !== 'index')
  return String(new URLSearchParams(said.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))))
}
