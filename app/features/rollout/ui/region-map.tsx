import { Link } from '@remix-run/react'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { MapRegion, MapTile } from '../matrix'
import { STATE_SIGNS, stateWord } from '../state-words'
import { STATE_TONES } from './state-mark'

/** Regions as groups of tiles, one a branch: how it stands at its worst, and how much is live there. */
export function RegionMap({
  regions,
  addressOf,
}: {
  regions: readonly MapRegion[]
  /** The matrix of one branch. */
  addressOf: (branch: number) => string
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {regions.map(({ id, name, tiles }) => (
        <section key={id} className="card min-w-0 rounded-lg border border-line bg-surface px-4 py-3.5">
          <h2 className="mb-2.5 text-sm">{name ? nameOf(name) : m.rollout_region_none()}</h2>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-1.5">
            {tiles.map((tile) => (
              <li key={tile.id}>
                <Tile tile={tile} to={addressOf(tile.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Tile({ tile: { name, state, live, total }, to }: { tile: MapTile; to: string }) {
  return (
    <Link to={to} className={`block rounded-md px-2 py-1.5 text-xs hover:underline ${STATE_TONES[state]}`}>
      <span className="block truncate font-semibold">{nameOf(name)}</span>
      <span className="block whitespace-nowrap">
        <span aria-hidden="true">{STATE_SIGNS[state]}</span> {stateWord(state)}
      </span>
      <span className="block whitespace-nowrap tabular-nums">{m.rollout_tile_live({ live, total })}</span>
    </Link>
  )
}
