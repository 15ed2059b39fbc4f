import { afterAll } from 'vitest'
import { getLocale, overwriteGetLocale } from '~/i18n/generated/runtime'

/** Files share their worker: one that speaks another language leaves the next one its own. */
const own = getLocale
afterAll(() => overwriteGetLocale(own))
