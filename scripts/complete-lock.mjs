// Where the package source lacks the builds for other systems, `npm install` leaves them out of the lockfile, and
// `npm ci` then refuses it ("Missing: … from lock file"). This adds each missing optional package with its version,
// system and processor, read from its name. Run it after every npm install: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

const file = 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
let added = 0
for (let again = true; again; ) {
  again = false
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const own = `${parent}/node_modules/${name}`
      const shared = `node_modules/${name}`
      if (own in lock.packages || shared in lock.packages) continue
      const words = name.split(/[/-]/)
      const os = SYSTEMS.filter((system) => words.includes(system))
      const cpu = PROCESSORS.filter(
        (processor) => words.includes(processor) || words.some((word) => word === `${processor}v7`),
      )
      const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
      if (name === 'fsevents') os.push('darwin')
      lock.packages[shared] = {
        version: version.replace(/^[~^]/, ''),
        ...(cpu.length > 0 && { cpu }),
        ...(entry.dev === true && { dev: true }),
        ...(libc.length > 0 && { libc }),
        optional: true,
        ...(os.length > 0 && { os }),
      }
      added++
      again = true
    }
  }
}
const [root, ...rest] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} optional packages added to ${file}`)
