import { describe, expect, it } from 'vitest'
import { explainInstallFailure } from '../../scripts/stages/install-failure.mjs'

const offline =
  'npm error code EAI_AGAIN\nnpm error request to https://packages.example/react failed, reason: getaddrinfo EAI_AGAIN'
const downloadRefused = 'prebuild-install warn install getaddrinfo ENOTFOUND binaries.example'

describe('explainInstallFailure', () => {
  it.each([
    ['gyp ERR! find Python \ngyp ERR! find Python You need to install the latest version of Python.'],
    ['gyp ERR! stack Error: not found: make'],
    ['make: g++: No such file or directory'],
    ['/bin/sh: 1: g++: not found'],
    ["g++: fatal error: cannot execute 'cc1plus'"],
    [`${downloadRefused}\ngyp ERR! stack Error: not found: make`],
    ['gyp ERR! build error'],
  ])('asks for a compiler after %j', (output) => {
    expect(explainInstallFailure(output, 'linux')).toContain('sudo apt-get install -y build-essential python3')
  })

  it.each([
    ['darwin', 'xcode-select --install'],
    ['win32', 'Visual Studio'],
  ])('names the compiler of %s', (platform, remedy) => {
    expect(explainInstallFailure('gyp ERR! stack Error: not found: make', platform)).toContain(remedy)
  })

  it.each([
    [offline, 'could not be reached'],
    ['gyp ERR! stack FetchError: request failed, reason: getaddrinfo ENOTFOUND nodejs.example', 'could not be reached'],
    ['npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'NODE_EXTRA_CA_CERTS'],
    ['npm error code E401\nnpm error Incorrect or missing password.', 'refused access'],
    ['npm error code E404\nnpm error 404 Not Found', 'lacks a package'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'right to write'],
    ['npm error ENOSPC: no space left on device, write', 'disk is full'],
    ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', 'out of memory'],
  ])('tells the cause of %j', (output, words) => {
    expect(explainInstallFailure(output, 'linux')).toContain(words)
  })

  it('claims nothing about an output it does not know', () => {
    expect(explainInstallFailure('npm error something never seen', 'linux')).toBeNull()
  })
})
