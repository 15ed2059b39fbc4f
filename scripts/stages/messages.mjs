import { Problem } from './say.mjs'

/** Compiles the messages of all languages; returns the outcome in a few words. */
export async function compileMessages() {
  const { compile } = await import('@inlang/paraglide-js')
  const { paraglideOptions } = await import('../../paraglide.config.js')
  try {
    await compile(paraglideOptions)
  } catch (error) {
    throw new Problem(`The messages cannot be compiled: ${error.message}. Mend the file it names and start again.`)
  }
  return 'compiled'
}
