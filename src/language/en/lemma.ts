/**
 * A light lemma without part of speech: irregular forms from a table, then suffix rules. Good for counting and lining
 * up words ("strikes", "struck", "striking" → "strike"); grammar uses the tokens' own lemma. It never needs a
 * dictionary, so unknown words fall in line too, at the price of a few wrong bases, which do no harm as long as all
 * forms of a word meet in one.
 */
import { IRREGULAR_LINES, UNINFLECTED } from './lemma-table.ts'

const irregular = new Map<string, string>()
for (const line of IRREGULAR_LINES.trim().split('\n')) {
  const [base = '', ...forms] = line.split(' ')
  if (!irregular.has(base)) irregular.set(base, base)
  for (const form of forms) if (!irregular.has(form)) irregular.set(form, base)
}
for (const word of UNINFLECTED.trim().split(/\s+/)) irregular.set(word, word)

/** Longest word the rules look at; longer ones are codes or noise. */
const LONGEST = 40
const LETTERS = /^[a-z][a-z'-]*$/
// One syllable, consonant–vowel–consonant, no final w, x, y: the base had an e ("mak" → "make"), or it would have doubled.
const LOST_E = /^[^aeiou]*(?:[aeiouy]|qu[aeiou])[^aeiouwxy]$/
// Stems of more syllables that take an e: -ate, -ize, -ise, -ve, -ce, -ge, -se after consonant or vowel, -ure, -ire,
// -ute, -ude, -ide, -ode, -ine, -ple, -ble, -tle …
const NEEDS_E =
  /(?:[^aeo]at|[aeiouy](?:iat|uat|eat)|at?iat|[aeiouy]z|[^aeiou]iz|[iy]s|[^aeiouy]yz|v|c|u|dg|rg|lg|[^aeiou][aiou]g|[^aeiou]eg|[bcdfgkptz]l|[^aeo]ir|[^aeio]ur|[^aeiou]ut|[^aeiou][iou]d|[^aeiou]ib|[aeiou]th|[^aeiou][io]k|p[au]r|cr[ei]t|pl[ei]t|t[ou]t|qu?ot|enc|anc|[^aeiou]es|[lnr]s|[aeiou]us|fin|bin|mbin|min[e]?|clin|gin|chin|vit|[^aeiou]it[e]?$|[^aeiou]ap|scrib|[aeiou]yp)$/

const bare = (stem: string): string => {
  const last = stem.at(-1) ?? ''
  // Doubled consonant ("stopp" → "stop"), but "pass", "fill", "buzz", "staff" keep theirs.
  if (stem.length > 2 && last === stem.at(-2) && !/[aeioulszf]/.test(last)) return stem.slice(0, -1)
  if (
    /(?:[^l]ell|[^aeiou]oll|[^c]all)$/.test(stem) &&
    stem.length > 5 &&
    /(?:cancell|travell|labell|modell|fuell|controll|patroll|enroll|signall|equall|totall|rivall|compell|expell|propell|dispell|excell|rebell)$/.test(
      stem,
    )
  )
    return stem.slice(0, -1)
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (LOST_E.test(stem) || needsE(stem)) return `${stem}e`
  return stem
}

function needsE(stem: string): boolean {
  return NEEDS_E.test(stem) && !KEEPS.test(stem)
}
// Against the rule above: "visit", "limit", "develop", "combat" … have no e.
const KEEPS =
  /(?:visit|limit|edit|credit|audit|profit|exhibit|prohibit|inhibit|inherit|benefit|deposit|merit|orbit|exit|submit|permit|commit|admit|combat|threat|treat|format|repeat|defeat|cheat|heat|beat|float|gossip|develop|fathom|solid|rapid|avoid|void|afford|aid|raid|paid|said|dialog|debut|bus|focus|virus|index|canvas|bias|sens?us|sound|recruit|pursuit|suit|await|wait|alter|salut|harass|discuss|orphan|worship|gallop|kidnap|chart|prompt|abroad|shout|rout|scout|doubt|layout|about|stood|wood|flood|blood|feud|cloud|crowd|loud|fraud|applaud|thou|menu|view|review|work|talk|look|book|cook|speak|break|leak|seek|week|mock|block)$/

/** The light lemma of a lower-case word. Its own base where nothing is known; never empty; lemma of a lemma is itself for listed forms. */
export function lemmaOf(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length < 4 || word.length > LONGEST || !LETTERS.test(word)) return word
  if (word.includes('-')) {
    const at = word.lastIndexOf('-') + 1
    return at >= word.length ? word : word.slice(0, at) + lemmaOf(word.slice(at))
  }
  if (word.endsWith("'s")) return lemmaOf(word.slice(0, -2))
  if (word.endsWith("s'")) return lemmaOf(word.slice(0, -1))
  if (word.endsWith('s')) return plural(word)
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('ed') && /[aeiouy]/.test(word.slice(0, -2)))
    return word.endsWith('eed') ? word : bare(word.slice(0, -2))
  if (word.endsWith('ing') && /[aeiouy]/.test(word.slice(0, -3)) && word.length > 5) {
    const stem = word.slice(0, -3)
    return stem.length > 2 ? bareIng(stem) : word
  }
  return word
}

function bareIng(stem: string): string {
  return /[yw]$/.test(stem) || stem.endsWith('ee') || stem.endsWith('i') ? stem : bare(stem)
}

function plural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|sh|ch|x|zz)es$/.test(word))
    return /(?:ach|ych)es$/.test(word) && !/(?:each|oach|tach)es$/.test(word) ? word.slice(0, -1) : word.slice(0, -2)
  if (word.endsWith('oes') && word.length > 5) return word.slice(0, -2)
  return word.slice(0, -1)
}
