// `npm run bench`: what the pages cost, with the sample and with a large data set.
import { onSupportedNode } from './stages/node-version.mjs'

onSupportedNode(() => import('./commands/bench.mjs'))
