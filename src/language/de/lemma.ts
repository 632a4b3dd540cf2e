/**
 * A light German stem for counting and lining up: irregular forms from a table, then endings taken off after CISTEM
 * (Weissweiler & Fraser 2017, GSCL), which keeps the forms of a word together more often than Snowball does. Works on keys
 * without accents, so that "Häuser" and "Haus" can meet.
 */
import { IRREGULAR } from './lemma-table.ts'

const irregular = new Map<string, string>()
for (const line of IRREGULAR.trim().split('\n')) {
  const [base = '', ...forms] = line.split(' ')
  for (const form of [base, ...forms]) if (!irregular.has(form)) irregular.set(form, base)
}

const LONGEST = 60
const LETTERS = /^[a-zß]+$/

/** Never empty. */
export function lemmaOf(key: string): string {
  const known = irregular.get(key)
  if (known !== undefined) return known
  if (key.length < 4 || key.length > LONGEST || !LETTERS.test(key)) return key
  let word = key.replace(/ß/g, 'ss')
  if (word.length > 6 && word.startsWith('ge') && /(?:t|en)$/.test(word)) word = word.slice(2)
  while (word.length > 3) {
    if (word.length > 5 && /(?:em|er|nd)$/.test(word)) word = word.slice(0, -2)
    else if (/[tesn]$/.test(word)) word = word.slice(0, -1)
    else break
  }
  return word
}
