/** Sentences, names and pronouns on treebanks and newswire; times and quantities have a task of their own. */
import { loadNames } from '../../../src/language/en/names.ts'
import { resolvePronouns } from '../../../src/language/en/pronouns.ts'
import { sentencesOf } from '../../../src/language/en/sentences.ts'
import { loadTokeniser } from '../../../src/language/en/tokens.ts'
import type { Name } from '../../../src/model/annotation.ts'
import type { Span } from '../../../src/model/span.ts'
import {
  CONLL,
  conllTexts,
  EWT,
  type GoldName,
  type GoldText,
  GUM,
  gumTexts,
  NameScore,
  WNUT,
  wnutTexts,
} from '../names-gold.ts'
import { pronounTexts } from '../pronouns-gold.ts'
import type { Figures, Task } from '../task.ts'
import { tarText, treebank } from '../treebanks.ts'

const percent = (value: number) => (100 * value).toFixed(1)

/**
 * Span F1 of sentences: a sentence is right when it holds the same characters but white space. Paragraphs are given (their text is
 * the treebank's tokens with its spaces), because our blocks are paragraphs too.
 */
function sentences(conllu: string): { f1: number; byGenre: string } {
  const genres = new Map<string, { right: number; gold: number; said: number }>()
  for (const document of treebank(conllu)) {
    const counts = genres.get(document.genre) ?? { right: 0, gold: 0, said: 0 }
    genres.set(document.genre, counts)
    for (const { text, sentences } of document.paragraphs) {
      const before = new Uint32Array(text.length + 1)
      for (let i = 0; i < text.length; i++) before[i + 1] = (before[i] ?? 0) + (/\s/.test(text.charAt(i)) ? 0 : 1)
      const key = (span: Span) => `${before[span.start]} ${before[span.end]}`
      const wanted = new Set(sentences.map(key))
      const said = new Set(sentencesOf(text, { start: 0, end: text.length }).map(key))
      counts.gold += wanted.size
      counts.said += said.size
      for (const one of said) if (wanted.has(one)) counts.right++
    }
  }
  const f1 = (list: readonly { right: number; gold: number; said: number }[]) =>
    list.reduce((sum, { right }) => sum + 2 * right, 0) / list.reduce((sum, { gold, said }) => sum + gold + said, 0)
  return {
    f1: f1([...genres.values()]),
    byGenre: [...genres].map(([genre, counts]) => `${genre} ${percent(f1([counts]))}`).join(', '),
  }
}

const TYPES: Readonly<Record<Name['kind'], string>> = {
  person: 'PER',
  place: 'LOC',
  organisation: 'ORG',
  outlet: 'ORG',
  other: 'MISC',
}

const NOUN_RULES = new Set(['en.alias.outlet-noun', 'en.alias.body-noun'])

/** Our names as the corpora would write them; "the newspaper", "the ministry" are no names there. */
function asGold(names: readonly Name[]): GoldName[] {
  return names
    .filter((name) => !name.evidence.some(({ rule }) => NOUN_RULES.has(rule)))
    .map(({ start, end, kind }) => ({ start, end, type: TYPES[kind] }))
}

/** Span + type F1 over PER, LOC, ORG; sentences given. What counts as a name in each corpus: names-gold.ts. */
async function names(texts: readonly GoldText[]): Promise<{ f1: number; byGenre: string; ms: number }> {
  const [find, tokenise] = await Promise.all([loadNames(), loadTokeniser()])
  const all = new NameScore()
  const genres = new Map<string, NameScore>()
  let words = 0
  const again: (() => void)[] = []
  for (const { id, genre, text, sentences, names } of texts) {
    const tokens = sentences.map((sentence) => tokenise(text, sentence))
    const said = asGold(find(text, sentences, tokens, id))
    again.push(() => find(text, sentences, tokens, id))
    words += tokens.reduce((sum, own) => sum + own.filter(({ pos }) => pos !== 'PUNCT').length, 0)
    all.add(names, said)
    const own = genres.get(genre) ?? new NameScore()
    own.add(names, said)
    genres.set(genre, own)
  }
  // Warm, and by processor time, so that what else runs on the machine counts less.
  const started = process.cpuUsage().user
  for (const run of again) run()
  const time = (process.cpuUsage().user - started) / 1000
  return {
    f1: all.f1(),
    byGenre: [...genres].map(([genre, score]) => `${genre} ${percent(score.f1())}`).join(', '),
    // A 950-word article, tokens given.
    ms: (time / words) * 950,
  }
}

export const language: readonly Task[] = [
  {
    name: 'language.sentences',
    corpora: [GUM, EWT],
    run: async ({ log }) => {
      const gum = sentences(tarText(GUM, 'en_gum-ud-dev.conllu'))
      const ewt = sentences(tarText(EWT, 'en_ewt-ud-dev.conllu'))
      log(`GUM dev: ${gum.byGenre}`)
      log(`EWT dev: ${ewt.byGenre}`)
      return { 'language.sentences.gum': gum.f1, 'language.sentences.ewt': ewt.f1 }
    },
  },
  {
    name: 'language.names',
    corpora: [CONLL, GUM, WNUT],
    run: async ({ log }): Promise<Figures> => {
      const conll = await names(conllTexts('eng.testa'))
      const gum = await names(gumTexts('dev'))
      const wnut = await names(wnutTexts())
      log(`GUM dev: ${gum.byGenre}`)
      return {
        'language.names.conll': conll.f1,
        'language.names.gum': gum.f1,
        'language.names.wnut': wnut.f1,
        'language.names.ms': gum.ms,
      }
    },
  },
  {
    name: 'language.pronouns',
    corpora: [GUM],
    /**
     * Share of he, him, his, she, her … linked to the right chain, of those whose chain was named before; persons (gold mentions of type
     * person by name or noun, with their chains) given, gender not. One left open counts as wrong; `sure` is the share right of those
     * that were linked. News apart.
     */
    run: async ({ log }) => {
      const counts = new Map<string, { right: number; linked: number; all: number }>()
      for (const { id, genre, sentences, persons, gold } of await pronounTexts('dev')) {
        const said = new Map(resolvePronouns(sentences, persons, id).map((link) => [link.start, link.person]))
        const own = counts.get(genre) ?? { right: 0, linked: 0, all: 0 }
        counts.set(genre, own)
        for (const [start, person] of gold) {
          own.all++
          if ((said.get(start) ?? null) !== null) own.linked++
          if (said.get(start) === person) own.right++
        }
      }
      log(
        [...counts]
          .filter(([, { all }]) => all > 0)
          .map(([genre, { right, all }]) => `${genre} ${right}/${all}`)
          .join(', '),
      )
      const sum = (key: 'right' | 'linked' | 'all') => [...counts.values()].reduce((total, own) => total + own[key], 0)
      const news = counts.get('news')
      return {
        'language.pronouns': sum('right') / sum('all'),
        'language.pronouns.sure': sum('right') / sum('linked'),
        'language.pronouns.news': news === undefined ? 0 : news.right / news.all,
      }
    },
  },
]
