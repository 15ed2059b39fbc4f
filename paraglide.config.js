/**
 * How messages are compiled; shared by the build, the tests and the type check.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const paraglideOptions = {
  project: './project.inlang',
  outdir: './app/i18n/generated',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: 'groundwork_locale',
  cookieMaxAge: 400 * 24 * 3600,
  outputStructure: 'message-modules',
}
