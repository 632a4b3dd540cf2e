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
const ONE_SYLLABLE = /^[^aeiou]*(?:[aeiouy]|qu[aeiou])[^aeiouwxy]$/
// Ends of longer stems whose base has an e: -ate, -ize, -ise, -ve, -ce, -ge, -se, -ue, -ure, -ire, -ide, -ine, -ple …
const WITH_E = new RegExp(
  `(?:${[
    '[cvuz]',
    '[aeiouy]s|[lnrp]s',
    '[aeioulrdn]g',
    '[^aeioulrwy]l|[^aeiou][iuyo]l',
    '[^aeo]at|[^aeiou]ut',
    '[^aeo]ad|[^aeiou][iou]d|ced|sed|imped',
    '[^aeou]ir|quir|[^aeiou]ur|[^ei]ar',
    '[^aeiou]in|[aeiou]th|yp|ib|um',
    '[^aeiou][ao]k',
    'creat|recreat|delet|complet|compet|promot|devot|vot|quot|denot|unit|invit|excit|ignit|incit|recit',
    'ignor|restor|explor|implor|deplor|ador|scor|stor|interfer|adher|persever|interven|conven|postpon|condon|phon',
    'tast|wast|past|hast|welcom|becom|overcom|schem|renam|escap|landscap|rhym|shap|hop',
  ].join('|')})$`,
)
// Against the rules above: "combat", "focus", "string" … have no e.
const WITHOUT_E =
  /(?:combat|format|threat|sweat|bias|gas|bus|focus|virus|campus|census|canvas|atlas|chaos|solid|avoid|dialog|shout|murmur|sulfur|collar|pillar|dollar|(?<!c)hang|bang|clang|gang|slang|fang|pang|tang|sing|ring|wing|bring|fling|cling|sting|swing|string|spring|belong|long|throng|prong|wrong|young|lung|tung|month|tooth|mouth|south|youth|begin|cabin|robin|satin|album|column|forum|momentum|referendum|menu|program|petrol|carol|symbol|patrol|idol|gas|alarm)$/
// Doubled l where American spelling has one and the base has one: "cancelled", "controlled".
const DOUBLED_L =
  /(?:cance|trave|labe|mode|fue|contro|patro|enro|signa|equa|tota|riva|compe|expe|prope|dispe|exce|rebe|leve|pane|channe|quarre|shove|due|marve|counse|fulfi|insti|disti|penci|fina|initia|dia|meda|peda|tota|tunne|funne|swive|unrave|jewe|chise|propelle|repe|impe)ll$/

/** The base of a verb's stem ("stopp" → "stop", "mak" → "make", "walk"). */
function baseOf(stem: string): string {
  const last = stem.at(-1) ?? ''
  if (stem.length > 2 && last === stem.at(-2)) {
    if (last === 'l') return DOUBLED_L.test(stem) ? stem.slice(0, -1) : stem
    // "pass", "buzz", "staff" keep theirs.
    return /[aeiouszf]/.test(last) ? stem : stem.slice(0, -1)
  }
  if (last === 'i') return `${stem.slice(0, -1)}y`
  if (ONE_SYLLABLE.test(stem) || (WITH_E.test(stem) && !WITHOUT_E.test(stem))) return `${stem}e`
  return stem
}

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
    return word.endsWith('eed') ? word : baseOf(word.slice(0, -2))
  if (word.endsWith('ing') && /[aeiouy]/.test(word.slice(0, -3)) && word.length > 5) {
    const stem = word.slice(0, -3)
    return stem.length > 2 ? bareIng(stem) : word
  }
  return word
}

/** The singular of a noun in lower case that ends in s; the word itself where it is none. */
export function singularOf(word: string): string {
  if (word.length < 4 || word.length > LONGEST || !LETTERS.test(word)) return word
  return irregular.get(word) ?? plural(word)
}

function bareIng(stem: string): string {
  return /[yw]$/.test(stem) || stem.endsWith('ee') || stem.endsWith('i') ? stem : baseOf(stem)
}

function plural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|sh|ch|x|zz)es$/.test(word))
    return /(?:ach|ych)es$/.test(word) && !/(?:each|oach|tach)es$/.test(word) ? word.slice(0, -1) : word.slice(0, -2)
  if (word.endsWith('oes') && word.length > 5) return word.slice(0, -2)
  return word.slice(0, -1)
}
