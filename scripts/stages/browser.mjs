import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { lastLines, Problem } from './say.mjs'

/**
 * Finds (on Debian as root: installs) a Chromium and the Chinese font that its pictures need, and names the browser
 * to the tests as CHROMIUM_PATH.
 * @param {(note: string) => void} note
 * @returns {Promise<string>} the outcome in a few words
 */
export async function ensureBrowser(note) {
  const found = await findBrowser()
  const browser = found ?? (await installBrowser(note))
  process.env.CHROMIUM_PATH = browser
  const font = await ensureChineseFont(note)
  return `${browser}${found ? '' : ' installed'}${font}`
}

/**
 * Where a Chromium or Chrome may be, best first.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform as in process.platform
 * @returns {string[]}
 */
export function browserCandidates(env, platform) {
  const places = placesByPlatform[platform] ?? placesByPlatform.linux
  return [env.CHROMIUM_PATH, ...places(env)].filter((path) => Boolean(path))
}

const placesByPlatform = {
  linux: (env) => {
    const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
    const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)].filter(Boolean)
    return [...new Set(folders.flatMap((folder) => names.map((name) => join(folder, name))))].concat(
      ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
      playwrightBrowsers(env),
    )
  },
  darwin: (env) =>
    ['/Applications', `${env.HOME}/Applications`]
      .flatMap((folder) => [
        `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${folder}/Chromium.app/Contents/MacOS/Chromium`,
        `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      ])
      .concat(['/opt/homebrew/bin/chromium', '/usr/local/bin/chromium']),
  win32: (env) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]),
}

function playwrightBrowsers(env) {
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((path) => join(cache, name, path)))
}

async function findBrowser() {
  const { CHROMIUM_PATH: named } = process.env
  if (named && !(await works(named))) {
    throw new Problem(`CHROMIUM_PATH names ${named}, which is no working browser: correct it or unset it.`)
  }
  for (const path of browserCandidates(process.env, process.platform)) {
    if (await works(path)) return path
  }
  return null
}

// Ubuntu's /usr/bin/chromium-browser can be a mere note that a snap is wanted. On Windows asking would open a window.
async function works(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  const { code, output } = await run(path, ['--version'])
  return code === 0 && /Chrom|Edge/.test(output)
}

async function installBrowser(note) {
  if (!mayInstall()) {
    throw new Problem(
      'The tests in a real browser need Chromium or Chrome: on Debian run "sudo apt-get install -y chromium fonts-noto-cjk", elsewhere install Google Chrome, or set CHROMIUM_PATH to one you have.',
    )
  }
  note('installing chromium')
  await aptInstall(['chromium', 'fonts-noto-cjk'])
  const installed = await findBrowser()
  if (installed !== null) return installed
  throw new Problem(
    'apt-get installed chromium and yet none runs (on Ubuntu it is only a pointer to a snap): install Google Chrome, or set CHROMIUM_PATH to a browser you have.',
  )
}

async function ensureChineseFont(note) {
  if (process.platform !== 'linux' || (await hasChineseFont())) return ''
  if (!mayInstall()) return ', no Chinese font (pictures will show boxes)'
  note('installing a Chinese font')
  await aptInstall(['fonts-noto-cjk'])
  return ', Chinese font installed'
}

async function hasChineseFont() {
  // fc-list itself may be missing where the font is there.
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true
  const { code, output } = await run('fc-list', [':lang=zh'])
  return code === 0 && output.trim() !== ''
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  const update = await run('apt-get', [...wait, 'update'], { env })
  const install = await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { env })
  if (install.code === 0) return
  throw new Problem(
    `apt-get could not install ${packages.join(' and ')}: the lines above say why (often no network); install them by hand, or set CHROMIUM_PATH to a browser you have.`,
    lastLines(`${update.output}\n${install.output}`, 15),
  )
}
