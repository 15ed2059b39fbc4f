import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from '../../remix.config.js'

// The root stays the project's, where Remix wants its package.json and the bundle finds its packages.
export default defineConfig({
  plugins: [remix({ ...remixConfig, appDirectory: 'bench/minimal-page/app', buildDirectory: 'build/minimal-page' })],
  build: { target: 'es2022', sourcemap: false },
})
