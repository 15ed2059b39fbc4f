import { defineConfig } from 'vitest/config'
import { alias } from './vite.alias.js'

// Messages are compiled beforehand by `npm run messages`, which `npm test` does itself.
const shared = { resolve: { alias } }

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // Files share their workers, which saves reading the application anew for each: nothing may be mocked as a module.
          isolate: false,
          maxWorkers: '100%',
          // Against what hangs, not against what is slow: a busy machine takes its time over a thousand checks.
          testTimeout: 30_000,
          // Read as text for pictures; other style sheets are left out.
          css: { include: [/tokens\.css/] },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/setup/fail-on-console-error.ts', 'tests/setup/own-language.ts'],
          globalSetup: ['tests/setup/base-database.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup/application.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
    ],
  },
})
