import type { Plugin } from 'vite'

const SCALES = 'victory-vendor/d3-scale'
const IN_USE = '\0scales-in-use'

/**
 * recharts looks its scales up by name while it runs, so the bundler would keep all of d3-scale, with its calendars
 * and colour schemes. An axis without `scale`, as all of ours are, is linear, a row of points or a row of bands: an
 * axis that asks for another scale by name needs it added here.
 */
export function scalesInUse(): Plugin {
  let place: string | undefined
  return {
    name: 'scales-in-use',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source !== SCALES || importer === undefined || !importer.includes('/recharts/')) return null
      place = (await this.resolve(source, importer, { ...options, skipSelf: true }))?.id
      return place === undefined ? null : IN_USE
    },
    load: (id) => (id === IN_USE ? `export { scaleBand, scaleLinear, scalePoint } from '${place}'` : null),
  }
}
