import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { paraglideOptions } from './paraglide.config.js'
import remixConfig from './remix.config.js'
import { alias } from './vite.alias.js'
import { chunks } from './vite.chunks'
import { oneLanguageAScript } from './vite.languages'
import { scalesInUse } from './vite.scales'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    paraglideVitePlugin(paraglideOptions),
    tailwindcss(),
    scalesInUse(),
    oneLanguageAScript(),
    remix(remixConfig),
  ],
  resolve: { alias },
  build: {
    target: 'es2022',
    sourcemap: false,
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunks(), onlyExplicitManualChunks: true } },
  },
  // Native modules are of the server alone.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'better-sqlite3'] },
  server: { hmr: { port: 24678 } },
}))
