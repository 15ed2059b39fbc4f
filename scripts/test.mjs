// `npm test`: every check a change must pass.
import { onSupportedNode } from './stages/node-version.mjs'

onSupportedNode(() => import('./commands/test.mjs'))
