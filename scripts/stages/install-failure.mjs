/**
 * What npm's output says about why it failed, as one sentence with the remedy; null when it says nothing known.
 * @param {string} output
 * @param {string} [platform] as in process.platform
 * @returns {string | null}
 */
export function explainInstallFailure(output, platform = process.platform) {
  const found = causes.find(({ sign }) => sign.test(output))
  return found ? found.sentence(platform) : null
}

/** Whether the output tells of a registry that no connection leads to. */
export function isUnreachable(output) {
  return unreachable.test(output)
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network connectivity/

// Ordered: an installation without network and without compiler shows signs of both, and the first failure is the
// download of a ready-made binary, which alone does no harm.
const causes = [
  {
    sign: /ENOSPC|no space left on device/i,
    sentence: () => 'The disk is full: free some space and start again.',
  },
  {
    sign: new RegExp(
      [
        'find Python',
        'not found: make',
        '(make|cc|gcc|g\\+\\+|c\\+\\+|python3?): (command )?not found',
        '(g\\+\\+|cc|c\\+\\+|python3?): No such file or directory',
        'spawn (make|g\\+\\+|cc|python3?) ENOENT',
        'cc1plus',
        'No Xcode or CLT',
        'xcode-select',
        'find any Visual Studio installation',
        'find Visual Studio',
      ].join('|'),
      'i',
    ),
    sentence: compilerSentence,
  },
  {
    sign: /UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|SELF_SIGNED_CERT|CERT_HAS_EXPIRED|unable to get local issuer/i,
    sentence: () =>
      'The certificate of the package registry is not trusted here: set NODE_EXTRA_CA_CERTS to the file with your company\'s certificates (or "npm config set cafile <file>") and start again.',
  },
  {
    sign: /npm (ERR!|error) code (E401|E403)/,
    sentence: () =>
      'The package registry refused access: check "npm config get registry" and its sign-in, then start again.',
  },
  {
    sign: /npm (ERR!|error) code (E404|ETARGET)/,
    sentence: () =>
      'The package registry lacks a package of package-lock.json: check "npm config get registry" (a mirror may be incomplete), then start again.',
  },
  {
    sign: unreachable,
    sentence: () =>
      'The package registry could not be reached: check the network, or the proxy and registry of npm ("npm config get registry"), then start again.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    sentence: () =>
      'npm may not write here: give your user the right to write to this folder and to the npm cache ("npm config get cache"), then start again.',
  },
  {
    sign: /heap out of memory|ended by SIGKILL|Killed/,
    sentence: () =>
      'The installation ran out of memory: give the machine at least 2 GB (or some swap space) and start again.',
  },
  {
    sign: /gyp ERR!/,
    sentence: compilerSentence,
  },
]

function compilerSentence(platform) {
  return `The database module better-sqlite3 must be compiled and a compiler (make, g++, python3) is missing: ${compilerRemedy(platform)}, then start again.`
}

function compilerRemedy(platform) {
  if (platform === 'darwin') return 'run "xcode-select --install"'
  if (platform === 'win32') return 'install the "Desktop development with C++" tools of Visual Studio and Python 3'
  return 'on Debian or Ubuntu run "sudo apt-get install -y build-essential python3", on Fedora "sudo dnf install -y gcc-c++ make python3"'
}
