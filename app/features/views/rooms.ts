import type { ViewRoom } from '~/domain/vocabulary'

const paths: Readonly<Record<ViewRoom, string>> = {
  roadmap: 'roadmap',
  readiness: 'readiness',
  subProcesses: 'sub-processes',
}

/** The address of a room, looked at in this way. */
export function viewPath(slug: string, room: ViewRoom, query: string): string {
  return `/programmes/${slug}/${paths[room]}${query === '' ? '' : `?${query}`}`
}
