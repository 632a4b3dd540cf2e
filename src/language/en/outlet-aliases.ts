/**
 * Short ways to speak of an outlet that the article names elsewhere: "the Gazette" for the Lund Gazette, "NPS" after "Northern
 * Press Service (NPS)", "the newspaper", "the agency". The last are nouns, not names: they count only next to words of
 * news, and only while the outlet is fresh.
 */
import type { Span } from '../../model/span.ts'
import type { OutletMention } from '../outlets/outlet.ts'
import type { Token } from './tokens.ts'

export interface OutletAlias extends Span {
  readonly name: string
  readonly rule: string
  /** The mention it leans on; null where the article has none ("the Post" alone). */
  readonly from: Span | null
}

// Last words of outlets' names that stand alone after "the", in general use.
const SHORT =
  /^(?:Times|Post|Journal|Herald|Tribune|Chronicle|Gazette|Courier|Guardian|Telegraph|Observer|Examiner|Ledger|Sentinel|Standard|Star|Sun|Mail|Express|Mirror|Independent|Globe|Inquirer|Enquirer|Register|Review|Monitor|Dispatch|Bulletin|Record|Echo|Argus|Mercury|Advertiser|Press|News|Beacon|Messenger|Reporter)$/
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  agency: ['agency'],
  newspaper: ['newspaper', ''],
  paper: ['newspaper', ''],
  daily: ['newspaper', ''],
  weekly: ['newspaper', 'magazine', ''],
  tabloid: ['newspaper', ''],
  magazine: ['magazine', ''],
  broadcaster: ['broadcaster', ''],
  network: ['broadcaster', ''],
  station: ['broadcaster', ''],
  channel: ['broadcaster', ''],
  website: ['website', 'blog', ''],
  site: ['website', 'blog', ''],
  blog: ['blog', 'website', ''],
  outlet: ['newspaper', 'broadcaster', 'website', 'agency', 'magazine', 'blog', ''],
  publication: ['newspaper', 'website', 'magazine', ''],
}
const NEWS_AFTER =
  /^(?:said|says|reported|reports|wrote|writes|added|quoted|cited|published|revealed|noted|claimed|learned|obtained|understands|can|asked|spoke|contacted|approached|saw|has|had|also|first|’s|'s|which|that|on|in)$/
const NEWS_BEFORE = /^(?:told|tells|by|to|with|informed|showed|gave)$/
// How far back "the newspaper" reaches, in characters: about four sentences. Further back another body has been named.
const FRESH = 900

/** Kind of an outlet, also of one that only its name tells of ("Radio Quill"); '' where it does not. */
export function kindOf(mention: OutletMention): string {
  if (mention.outlet !== null) return mention.outlet.kind
  const { name, rule } = mention
  if (rule === 'en.outlet.dateline' || rule === 'en.outlet.sign-off') return 'agency'
  if (/\b(?:Agency|Service|Wire|Agencia|Agence|Newswire)$|press$/.test(name)) return 'agency'
  if (/\b(?:Radio|TV|FM|Television|Broadcasting|Channel|Network)\b/.test(name)) return 'broadcaster'
  if (/\.\w{2,}$|\bOnline$/.test(name)) return 'website'
  if (/\bMagazine$/.test(name)) return 'magazine'
  return /\b(?:News|Wire)$/.test(name) ? '' : 'newspaper'
}

/** All such mentions of an article, in order. `mentions` in order of place; `own` = the article's outlet, for "told the Gazette" in it. O(tokens · outlets named). */
export function outletAliases(
  text: string,
  sentences: readonly (readonly Token[])[],
  mentions: readonly OutletMention[],
  own: string | null = null,
): OutletAlias[] {
  const acronyms = new Map<string, OutletMention>()
  for (const mention of mentions)
    if (mention.rule === 'en.outlet.acronym') acronyms.set(text.slice(mention.start, mention.end), mention)
  const byWord = indexByWord(mentions)
  const found: OutletAlias[] = []
  let passed = 0
  for (const tokens of sentences) {
    for (const [i, token] of tokens.entries()) {
      while ((mentions[passed]?.end ?? Number.POSITIVE_INFINITY) <= token.start) passed++
      const covering = mentions[passed]
      if (covering !== undefined && covering.start < token.end && token.start < covering.end) continue
      const acronym = acronyms.get(token.text)
      if (acronym !== undefined) {
        found.push({
          start: token.start,
          end: token.end,
          name: acronym.name,
          rule: 'en.alias.outlet-initials',
          from: acronym,
        })
        continue
      }
      if (tokens[i - 1]?.lower !== 'the') continue
      const next = tokens[i + 1]
      if (/^\p{Lu}/u.test(token.text) && !(/^\p{Lu}/u.test(next?.text ?? '') && next?.pos === 'PROPN')) {
        const short = shortFor(token, tokens, i, byWord, own)
        if (short !== null) found.push(short)
      } else if (NOUNS[token.lower] !== undefined && nextToNews(tokens, i)) {
        const kinds = NOUNS[token.lower] ?? []
        const from = freshOf(mentions, passed, token.start, kinds)
        if (from !== null)
          found.push({
            start: token.start,
            end: token.end,
            name: from.name,
            rule: 'en.alias.outlet-noun',
            from: { start: from.start, end: from.end },
          })
      }
    }
  }
  return found.map(({ from, ...alias }) => ({
    ...alias,
    from: from === null ? null : { start: from.start, end: from.end },
  }))
}

/** Mentions by the first and the last word of the outlet's name, in order of place. */
function indexByWord(mentions: readonly OutletMention[]): ReadonlyMap<string, readonly OutletMention[]> {
  const found = new Map<string, OutletMention[]>()
  for (const mention of mentions) {
    const words = mention.name.split(/[ -]/)
    if (words.length < 2) continue
    for (const word of new Set([words[0] ?? '', words.at(-1) ?? ''])) {
      const own = found.get(word)
      if (own === undefined) found.set(word, [mention])
      else own.push(mention)
    }
  }
  return found
}

/** The last outlet of these kinds that ends before `place`, if it is fresh. `passed` = how many mentions lie before. */
function freshOf(
  mentions: readonly OutletMention[],
  passed: number,
  place: number,
  kinds: readonly string[],
): OutletMention | null {
  for (let i = passed - 1; i >= 0; i--) {
    const mention = mentions[i]
    if (mention === undefined || place - mention.end > FRESH) return null
    if (kinds.includes(kindOf(mention))) return mention
  }
  return null
}

/** "the Gazette": the outlet of the article whose name ends (or begins) so, else an outlet of that bare name next to words of news. */
function shortFor(
  token: Token,
  tokens: readonly Token[],
  i: number,
  byWord: ReadonlyMap<string, readonly OutletMention[]>,
  own: string | null,
): OutletAlias | null {
  const word = token.text
  const { start, end } = token
  const candidates = byWord.get(word) ?? []
  const from = lastBefore(candidates, start) ?? candidates[0]
  if (from !== undefined) return { start, end, name: from.name, rule: 'en.alias.outlet-short', from }
  const words = own?.split(/[ -]/) ?? []
  if (own !== null && words.length > 1 && (words.at(-1) === word || words[0] === word))
    return { start, end, name: own, rule: 'en.alias.outlet-own', from: null }
  return SHORT.test(word) && nextToNews(tokens, i)
    ? { start, end, name: word, rule: 'en.outlet.short', from: null }
    : null
}

/** The last mention that starts before `place`. O(log n). */
function lastBefore(mentions: readonly OutletMention[], place: number): OutletMention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return mentions[low - 1]
}

function nextToNews(tokens: readonly Token[], i: number): boolean {
  return NEWS_AFTER.test(tokens[i + 1]?.lower ?? '') || NEWS_BEFORE.test(tokens[i - 2]?.lower ?? '')
}
