import { fileURLToPath } from 'node:url'

/** The two roots that imports may start from; tsconfig.json names the same. */
export const alias = {
  '~db': fileURLToPath(new URL('./db', import.meta.url)),
  '~': fileURLToPath(new URL('./app', import.meta.url)),
}
