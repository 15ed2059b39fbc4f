// `npm run dev`: runs the application from its sources, with live reload.
import { onSupportedNode } from './stages/node-version.mjs'

onSupportedNode(() => import('./commands/dev.mjs'))
