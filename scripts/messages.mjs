// `npm run messages`: compiles the sentences of all languages into app/i18n/generated.
import { onSupportedNode } from './stages/node-version.mjs'

onSupportedNode(() => import('./commands/messages.mjs'))
