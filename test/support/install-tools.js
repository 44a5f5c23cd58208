/**
 * Makes sure, before the tests, of the programs that they need from the system.
 *
 * On Debian as root it installs what is missing. Elsewhere it says what is missing and lets the tests run without:
 * those that need it are skipped, and say so. In CI (`CI` is set) a missing tool is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findTool, tools } from './find-tools.js'

const missing = () => Object.keys(tools).filter((name) => !findTool(name))
const packagesOf = (names) => names.map((name) => tools[name].debianPackage)

function isDebianAsRoot() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

/** Runs apt-get without questions; returns what it said if it failed. */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another installation may be under way on the machine: wait for its lock instead of failing.
  const done = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return done.status === 0 ? undefined : (done.stderr || done.error?.message || 'apt-get failed').trim()
}

function install(names) {
  console.error(`Installing what the tests need: ${packagesOf(names).join(' ')}`)
  const complaint =
    aptGet('update') ?? aptGet('install', '--yes', '--no-install-recommends', ...packagesOf(names))
  if (complaint) console.error(complaint)
}

function explain(names) {
  const lines = names.map((name) => `  ${name.padEnd(10)} ${tools[name].use}`)
  return [
    `The tests miss ${names.length} program(s) on this machine:`,
    ...lines,
    process.env.CI ? 'CI runs every test, so this is a failure.' : 'Tests that need them are skipped.',
    `On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packagesOf(names).join(' ')}`,
  ].join('\n')
}

if (missing().length > 0 && isDebianAsRoot()) install(missing())

const stillMissing = missing()
if (stillMissing.length > 0) {
  console.error(explain(stillMissing))
  if (process.env.CI) process.exitCode = 1
}
