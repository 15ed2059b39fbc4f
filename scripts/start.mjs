// `npm start`: from a fresh clone to a running Groundwork.
import { onSupportedNode } from './stages/node-version.mjs'

onSupportedNode(() => import('./commands/start.mjs'))
