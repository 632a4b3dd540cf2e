/**
 * he and she in GUM with gold persons: mentions of type person by name or noun with their chain as the person's key, and for each
 * singular he/she pronoun that is a mention the chain it belongs to. Pronouns whose chain was not named before (by name or noun) are
 * left out: nothing before them could be right.
 */
import { loadGazetteer } from '../../src/language/en/gazetteer.ts'
import { genderOf, type PersonMention } from '../../src/language/en/pronouns.ts'
import { loadTokeniser, type Token } from '../../src/language/en/tokens.ts'
import { GUM, Mentions } from './names-gold.ts'
import { tarText, treebank } from './treebanks.ts'

export interface PronounText {
  readonly id: string
  readonly genre: string
  readonly sentences: readonly (readonly Token[])[]
  readonly persons: readonly PersonMention[]
  /** Start of the pronoun → its person's key. */
  readonly gold: ReadonlyMap<number, string>
}

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself)$/i
const OTHER_PRONOUN =
  /^(?:i|me|my|mine|myself|you|your|yours|yourself|we|us|our|ours|they|them|their|theirs|who|whom|whose|that|it|its|one|this|these|those|someone|anyone|everyone|somebody|anybody|everybody|nobody)$/i

export async function pronounTexts(file: 'train' | 'dev'): Promise<PronounText[]> {
  const [tokenise, gazetteer] = await Promise.all([loadTokeniser(), loadGazetteer()])
  return treebank(tarText(GUM, `en_gum-ud-${file}.conllu`)).map((document) => {
    let text = ''
    const sentences: Token[][] = []
    const persons: PersonMention[] = []
    const pronouns: { start: number; person: string }[] = []
    const mentions = new Mentions()
    for (const paragraph of document.paragraphs) {
      const offset = text === '' ? 0 : text.length + 2
      text += (text === '' ? '' : '\n\n') + paragraph.text
      for (const sentence of paragraph.sentences) {
        sentences.push(tokenise(text, { start: offset + sentence.start, end: offset + sentence.end }))
        for (const mention of mentions.of(sentence)) {
          if (mention.type !== 'person') continue
          const own = sentence.words.slice(mention.first, mention.end)
          const first = own[0]
          const last = own.at(-1)
          const head = sentence.words[mention.head]
          if (first === undefined || last === undefined || head === undefined) continue
          const start = offset + first.start
          if (own.length === 1 && PRONOUN.test(first.form)) pronouns.push({ start, person: mention.entity })
          else if (!(own.length === 1 && OTHER_PRONOUN.test(first.form)) && head.pos !== 'PRON') {
            // Cut after the head's noun phrase: a relative clause is no part of the name.
            const end = offset + Math.max(head.end, head.pos === 'PROPN' ? nameEnd(own) : head.end)
            const words = own.filter((word) => offset + word.end <= end).map((word) => word.form)
            persons.push({
              start,
              end,
              person: mention.entity,
              gender: genderOf(head.pos === 'PROPN' ? words : [head.form], gazetteer),
              named: head.pos === 'PROPN',
            })
          }
        }
      }
    }
    persons.sort((a, b) => a.start - b.start || b.end - a.end)
    const gold = new Map<number, string>()
    for (const { start, person } of pronouns)
      if (persons.some((mention) => mention.person === person && mention.start < start)) gold.set(start, person)
    return { id: document.id, genre: document.genre, sentences, persons, gold }
  })
}

function nameEnd(words: readonly { readonly pos: string; readonly end: number }[]): number {
  let end = 0
  for (const word of words) {
    if (end > 0 && word.pos !== 'PROPN') break
    if (word.pos === 'PROPN') end = word.end
  }
  return end
}
