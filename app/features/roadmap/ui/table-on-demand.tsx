import { lazy, Suspense } from 'react'
import type { RoadmapTableProps } from './roadmap-table'

const load = () => import('./roadmap-table')

/** The server has it at hand, so that a page with the table is whole; a browser fetches it when it is shown. */
const Table = import.meta.env.SSR
  ? (await load()).RoadmapTable
  : lazy(() => load().then((module) => ({ default: module.RoadmapTable })))

export function RoadmapTableOnDemand(props: RoadmapTableProps) {
  return (
    <Suspense>
      <Table {...props} />
    </Suspense>
  )
}
