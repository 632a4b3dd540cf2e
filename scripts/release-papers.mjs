// What a release says of its parts, from the lockfile alone: docs/licences.md (every package that is installed with
// Stemma, with its licence) and dist/sbom.cdx.json (the same as CycloneDX 1.5, with the hashes the lockfile pins).
// `npm sbom` is not used: it writes a chance number, the time and addresses of packages, so no two runs are the same.
// With --check nothing is written, and it fails where docs/licences.md is behind the lockfile; with --sbom only that is
// written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const own = JSON.parse(readFileSync('package.json', 'utf8'))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const parts = Object.entries(packages)
  .filter(([path, one]) => path.startsWith('node_modules/') && one.dev !== true && one.link !== true)
  .map(([path, one]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...one }))
  .filter((one, i, all) => all.findIndex(({ name, version }) => name === one.name && version === one.version) === i)
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))

const without = parts.filter(({ license }) => license === undefined)
if (without.length > 0)
  throw new Error(`the lockfile names no licence of ${without.map(({ name }) => name).join(', ')}: run npm install`)

const direct = { ...own.dependencies, ...own.optionalDependencies }
const row = ({ name, version, license, optional }) =>
  `| ${name in direct ? `**${name}**` : name} | ${version} | ${license} |${optional ? ' optional' : ''} |`
const licences = `# Licences of what Stemma is installed with

Made by \`node scripts/release-papers.mjs\` from the lockfile; a test holds it up to date. Bold: asked for by Stemma itself, the others by those. Tools of development are not installed with it and not listed. Stemma itself: ${own.license}. Data that ships inside: [models](models/) (weights, each card names its corpora) and WordNet 3.1 (WordNet licence), compiled into a table.

| package | version | licence | |
|---|---|---|---|
${parts.map(row).join('\n')}
`

const hash = (integrity) => {
  const [, algorithm, value] = /^(sha\d+)-(.+)$/.exec(integrity ?? '') ?? []
  if (algorithm === undefined) return {}
  const alg = algorithm.replace('sha', 'SHA-')
  return { hashes: [{ alg, content: Buffer.from(value, 'base64').toString('hex') }] }
}
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': purl(own.name, own.version),
      name: own.name,
      version: own.version,
      purl: purl(own.name, own.version),
      licenses: [{ license: { id: own.license } }],
    },
  },
  components: parts.map(({ name, version, license, integrity, optional }) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    scope: optional ? 'optional' : 'required',
    purl: purl(name, version),
    licenses: [/ (?:OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } }],
    ...hash(integrity),
  })),
}

const page = 'docs/licences.md'
if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== licences)
    throw new Error(`${page} is behind package-lock.json: run node scripts/release-papers.mjs`)
} else {
  if (!process.argv.includes('--sbom')) writeFileSync(page, licences)
  if (existsSync('dist')) writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(sbom, null, 1)}\n`)
}
