// `npm run build`: builds the application into build/.
import { onSupportedNode } from './stages/node-version.mjs'

onSupportedNode(() => import('./commands/build.mjs'))
