/**
 * Names in CoNLL-2003 and GUM as spans of text, under one definition: PER, LOC, ORG, MISC without articles and titles, the outer of two
 * nested. CoNLL's tokens are joined as prose is printed (no space before a comma). GUM marks every mention; ours are those whose
 * head is a proper noun, cut to the capitalised run around the head (for places and organisations across "of", "for", "&"),
 * person's titles left out; person → PER, place → LOC, organization → ORG, any other entity type but time → MISC.
 */
import type { Span } from '../../src/model/span.ts'
import { conll, entitiesOf, type TreebankDocument, type TreebankSentence, tarText, treebank } from './treebanks.ts'

export interface GoldName extends Span {
  readonly type: string
}

export interface GoldText {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly sentences: readonly Span[]
  readonly names: readonly GoldName[]
}

export const CONLL = 'data/language/conll-2003/conll2003.tar.gz'
export const GUM = 'data/language/ud-english-gum/conllu.tar.gz'
export const WNUT = 'data/language/wnut-2017/wnut17.tar.gz'
export const EWT = 'data/language/ud-english-ewt/conllu.tar.gz'

export function conllTexts(file: 'eng.train' | 'eng.testa'): GoldText[] {
  return conll(tarText(CONLL, file)).map((document, i) => {
    let text = ''
    const sentences: Span[] = []
    const names: GoldName[] = []
    for (const { words, entities } of document) {
      if (text !== '') text += '\n'
      const start = text.length
      const places: Span[] = []
      let quotes = 0
      let glue = true
      for (const word of words) {
        const closing = word === '"' && quotes % 2 === 1
        const tight = glue || closing || /^(?:[.,;:!?)%]|'s|'|n't|'re|'ve|'ll|'d|'m|\.\.\.)$/.test(word)
        if (!tight) text += ' '
        places.push({ start: text.length, end: text.length + word.length })
        text += word
        glue = /^[($#]$/.test(word) || (word === '"' && !closing)
        if (word === '"') quotes++
      }
      sentences.push({ start, end: text.length })
      for (const { start: first, end, type } of entities)
        names.push({ start: places[first]?.start ?? 0, end: places[end - 1]?.end ?? 0, type })
    }
    return { id: `${file}-${i}`, genre: 'newswire', text, sentences, names }
  })
}

const WNUT_TYPES: Readonly<Record<string, string>> = {
  person: 'PER',
  location: 'LOC',
  corporation: 'ORG',
  group: 'ORG',
}

/** WNUT-2017 dev: comments of users, one "sentence" a text; corporation and group → ORG. Never trained on: a measure of distance. */
export function wnutTexts(): GoldText[] {
  return tarText(WNUT, 'emerging.dev.conll')
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block, i) => {
      const rows = block
        .trim()
        .split('\n')
        .map((row) => row.split('\t'))
      let text = ''
      const places = rows.map(([word = '']) => {
        if (text !== '') text += ' '
        const start = text.length
        text += word
        return { start, end: text.length }
      })
      const names = entitiesOf(rows.map((row) => row[1]?.trim() ?? 'O')).map(({ start, end, type }) => ({
        start: places[start]?.start ?? 0,
        end: places[end - 1]?.end ?? 0,
        type: WNUT_TYPES[type] ?? 'MISC',
      }))
      return { id: `wnut-${i}`, genre: 'comments', text, sentences: [{ start: 0, end: text.length }], names }
    })
}

export function gumTexts(file: 'train' | 'dev'): GoldText[] {
  return treebank(tarText(GUM, `en_gum-ud-${file}.conllu`)).map(gumText)
}

function gumText(document: TreebankDocument): GoldText {
  let text = ''
  const sentences: Span[] = []
  const names: GoldName[] = []
  const mentions = new Mentions()
  for (const paragraph of document.paragraphs) {
    const offset = text === '' ? 0 : text.length + 2
    text += (text === '' ? '' : '\n\n') + paragraph.text
    for (const sentence of paragraph.sentences) {
      sentences.push({ start: offset + sentence.start, end: offset + sentence.end })
      const found: GoldName[] = []
      for (const mention of mentions.of(sentence)) {
        const name = nameOf(sentence, mention)
        if (name !== null) found.push({ start: offset + name.start, end: offset + name.end, type: name.type })
      }
      found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
      const kept: GoldName[] = []
      for (const name of found)
        if (!kept.some((other) => name.start < other.end && other.start < name.end)) kept.push(name)
      names.push(...kept.sort((a, b) => a.start - b.start))
    }
  }
  return { id: document.id, genre: document.genre, text, sentences, names }
}

export interface GumMention {
  /** The entity: mentions of one number are the same. */
  readonly entity: string
  readonly type: string
  /** Words of the sentence, end exclusive, and the head's number. */
  readonly first: number
  readonly end: number
  readonly head: number
}

/** Mentions of the sentences of one document in turn. */
export class Mentions {
  of(sentence: TreebankSentence): GumMention[] {
    const open: { entity: string; type: string; first: number; least: number }[] = []
    const found: GumMention[] = []
    for (const [i, word] of sentence.words.entries()) {
      const cell = /(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1] ?? ''
      for (const match of cell.matchAll(/\((\d+)(?:\[[^\]]*\])?-([^()]*)(\))?|(\d+)(?:\[[^\]]*\])?\)/g)) {
        const close = (at: number) => {
          const [mention] = open.splice(at, 1)
          if (mention === undefined) return
          const { entity, type, first, least } = mention
          found.push({ entity, type, first, end: i + 1, head: Math.min(first + least - 1, i) })
        }
        if (match[1] !== undefined) {
          const fields = (match[2] ?? '').split('-')
          const least = Number.parseInt(fields[4] ?? '1', 10) || 1
          open.push({ entity: match[1], type: fields[0] ?? '', first: i, least })
          if (match[3] !== undefined) close(open.length - 1)
        } else {
          const at = open.findLastIndex((mention) => mention.entity === match[4])
          if (at >= 0) close(at)
        }
      }
    }
    return found
  }
}

const TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' }
const PERSON_TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|President|Vice|Prime|Minister|Secretary|Senator|Sen|Rep|Governor|Gov|Mayor|Judge|Justice|General|Gen|Colonel|Col|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Major|Admiral|King|Queen|Prince|Princess|Pope|Emperor|Saint|St|Chairman|Coach|Councilman|Ambassador|Chancellor|Uncle|Aunt|Father|Bishop|Archbishop|Cardinal|Reverend|Rev|Speaker|Deputy|Chief|Attorney|Officer|Detective)\.?$/

function nameOf(sentence: TreebankSentence, mention: GumMention): GoldName | null {
  const { words } = sentence
  const head = words[mention.head]
  if (head?.pos !== 'PROPN' || !/^\p{Lu}/u.test(head.form)) return null
  if (mention.type === 'time') return null
  const type = TYPES[mention.type] ?? 'MISC'
  const capital = (i: number) =>
    i >= mention.first && i < mention.end && /^[\p{Lu}\d]/u.test(words[i]?.form ?? '') && words[i]?.pos !== 'PRON'
  let first = mention.head
  let last = mention.head
  while (capital(first - 1) && !/^(?:The|A|An|This|His|Her|My|Our)$/.test(words[first - 1]?.form ?? '')) first--
  for (;;) {
    if (capital(last + 1)) last++
    else if (words[last + 1]?.form === '-' && capital(last + 2) && words[last + 2]?.deprel !== 'conj') last += 2
    else if (type !== 'PER' && /^(?:of|for|&|and|de)$/.test(words[last + 1]?.form ?? '')) {
      const next = words[last + 2]?.form === 'the' ? last + 3 : last + 2
      if (!capital(next) || words[next]?.deprel === 'conj') break
      last = next
    } else break
  }
  if (type === 'PER') while (first < last && PERSON_TITLE.test(words[first]?.form ?? '')) first++
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, type }
}

/** Span + type F1 over PER, LOC, ORG. */
export class NameScore {
  right = 0
  gold = 0
  said = 0
  add(gold: readonly GoldName[], said: readonly GoldName[]): void {
    const key = (name: GoldName) => `${name.start} ${name.end} ${name.type}`
    const keep = (list: readonly GoldName[]) => list.filter((name) => /^(?:PER|LOC|ORG)$/.test(name.type))
    const wanted = new Set(keep(gold).map(key))
    this.gold += wanted.size
    for (const name of keep(said)) {
      this.said++
      if (wanted.has(key(name))) this.right++
    }
  }
  f1(): number {
    return this.gold + this.said === 0 ? 0 : (2 * this.right) / (this.gold + this.said)
  }
}
