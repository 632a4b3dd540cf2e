// Puts the figures of bench/quality/latest.json into the documents, so that none of them drifts. In docs/accuracy.md a
// row `| what | \`key\` | figure | asked for | |` gets its figure and, last, whether it is short of what was asked for;
// the list of what is short is made from those rows. Elsewhere a figure followed by its key in a comment,
// `.95<!-- key -->`, is kept up to date. `--check` writes nothing and fails where a page says something else.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const check = process.argv.includes('--check')
const latest = JSON.parse(readFileSync('bench/quality/latest.json', 'utf8'))

/** .946, 1.25, 74.0, 316: three digits that mean something; 0 and missing as words. Halves go up, as people round. */
function shown(key) {
  const value = latest[key]
  if (value === undefined) return 'not measured'
  if (value === 0) return '0'
  const places = Math.abs(value) < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0
  const rounded = Math.round(value * 10 ** places + 1e-9) / 10 ** places
  return rounded.toFixed(places).replace(/^(-?)0\./, '$1.')
}

function isShort(value, asked) {
  const bound = /^([≥<]) ([\d.]+)$/.exec(asked)
  if (asked === '') return false
  if (bound === null) throw new Error(`cannot read what is asked for: "${asked}" (write ≥ .95 or < 2)`)
  const limit = Number(bound[2])
  return value === undefined || (bound[1] === '<' ? value >= limit : value < limit)
}

/** When the scores that stand as floors were measured, and on which states of the code. */
function measured() {
  const floors = Object.values(JSON.parse(readFileSync('bench/quality/floors.json', 'utf8')))
  const listed = (key) => [...new Set(floors.map((floor) => floor[key]))].sort().join(', ')
  return `Scores of ${listed('date')} (commits ${listed('commit')}).`
}

const ROW = /^\| (.+?) \| `([\w.-]+)` \| (.*?) \| (.*?) \|.*\|$/
const SHORT = /(<!-- short -->\n)[\s\S]*?(<!-- end of short -->)/
const DATE = /(<!-- date -->)[\s\S]*?(<!-- end of date -->)/
const INLINE = /(?:-?[\d.]+|not measured)<!-- ([\w.-]+) -->/g

let figures = 0
const short = []
function rewritten(page) {
  const lines = page.split('\n').map((line) => {
    const row = ROW.exec(line)
    if (row === null) return line
    const [, what, key, , asked] = row
    figures++
    const fails = isShort(latest[key], asked)
    if (fails) short.push(`- ${what} (\`${key}\`): ${shown(key)}, asked for ${asked}`)
    return `| ${what} | \`${key}\` | ${shown(key)} | ${asked} | ${fails ? 'short' : ''} |`
  })
  return lines
    .join('\n')
    .replace(INLINE, (_, key) => {
      figures++
      return `${shown(key)}<!-- ${key} -->`
    })
    .replace(DATE, (_, before, after) => `${before}${measured()}${after}`)
    .replace(SHORT, (_, before, after) => `${before}${short.map((line) => `${line}\n`).join('')}${after}`)
}

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
let differ = 0
for (const file of pages) {
  const before = readFileSync(file, 'utf8')
  const after = rewritten(before)
  if (before === after) continue
  differ++
  if (check)
    console.error(`${file} shows other figures than bench/quality/latest.json: run node scripts/accuracy-page.mjs`)
  else writeFileSync(file, after)
}
console.log(`${figures} figures, ${short.length} short of what was asked for`)
if (check && differ > 0) process.exit(1)
