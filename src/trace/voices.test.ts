import { expect, test } from 'vitest'
import { loadOutlets } from '../language/outlets/lookup.ts'
import type { Attribution, Name } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { namerOf } from './outlet-names.ts'
import { type Scene, sceneOf } from './scene.ts'
import { heardBy, voicesOf } from './voices.ts'

const LEAD =
  'The toll on the Quern bridge will double in the spring, the county council decided on Monday.\n\nIt stands at four crowns now.'

/** An article of the lead and one more line, in which `name` (or, without one, `source`) says what is quoted. */
async function sceneFor(id: string, line: string, name: string | null, source: string = name ?? ''): Promise<Scene> {
  const text = `${LEAD}\n\n${line}`
  const at = (part: string): Span => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
    evidence: [],
  }))
  const article: Article = {
    id,
    name: id,
    url: null,
    outlet: { value: `Wexcombe Courier ${id}`, from: 'given' },
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: id,
    text,
    blocks,
    links: [],
  }
  const quote = /“[^”]+”/.exec(text)?.[0] ?? ''
  const cue = / (said|says|wrote)\b/.exec(text)?.[1] ?? 'said'
  const attribution: Attribution = {
    id: `${id}/a1`,
    source: [at(source)],
    cue: [at(` ${cue}`)].map(({ start, end }) => ({ start: start + 1, end })),
    content: quote === '' ? [] : [at(quote)],
    speech: quote === '' ? 'indirect' : 'direct',
    act: 'speech',
    sourceKind: name === null ? 'unnamed' : 'person',
    name: name ?? source,
    refersTo: null,
    evidence: [],
  }
  const names: Name[] = name === null ? [] : [{ ...at(name), kind: 'person', name, evidence: [] }]
  const note = { names, times: [], quantities: [], attributions: [attribution], marks: [], statements: [] }
  const namer = namerOf([article], await loadOutlets())
  const sentences = blocks.map(({ start, end }) => ({ start, end }))
  return sceneOf(article, { article: id, sentences, ...note }, namer)
}

const RARE = () => 6

async function heard(line: string, name: string | null, source?: string, other?: string): Promise<number> {
  const scene = await sceneFor('a', line, name, source)
  const voices = new Map([['a', voicesOf(scene, [])]])
  if (other !== undefined) voices.set('b', voicesOf(await sceneFor('b', other, name), []))
  const fold = new Map([...voices.keys()].map((id) => [id, id]))
  return heardBy(scene, voices, fold, RARE).length
}

const QUOTE = '“We shall have to take the long way round by Osley now,”'

test.each([
  [`${QUOTE} said Maud Tressick, a baker in Ebbing.`, 'Maud Tressick'],
  [`${QUOTE} says Maud Tressick, director of the Wayfarers’ League.`, 'Maud Tressick'],
  [`${QUOTE} said haulage economist Maud Tressick.`, 'Maud Tressick'],
])('somebody introduced who only "said" it was heard by this outlet: %s', async (line, name) => {
  expect(await heard(line, name)).toBe(1)
})

test('so was an insider without a name', async () => {
  expect(await heard(`${QUOTE} said one adviser to the council.`, null, 'one adviser to the council')).toBe(1)
})

test.each([
  ['an office-holder', `${QUOTE} said Sen. Maud Tressick, D-Osley.`, 'Maud Tressick'],
  ['who speaks for a body', `${QUOTE} said Maud Tressick, a spokeswoman for the council.`, 'Maud Tressick'],
  ['a word of where', `${QUOTE} said Maud Tressick, a baker in Ebbing, at a rally on Sunday.`, 'Maud Tressick'],
  ['a statement', `${QUOTE} Maud Tressick, a baker in Ebbing, said in a statement.`, 'Maud Tressick'],
  ['no quotation', 'The long way is round by Osley, said Maud Tressick, a baker in Ebbing.', 'Maud Tressick'],
  ['said before', `Maud Tressick, a baker in Ebbing, has long said ${QUOTE}`, 'Maud Tressick'],
  ['nobody introduced', `${QUOTE} Tressick said.`, 'Tressick'],
])('not: %s', async (_, line, name) => {
  expect(await heard(line, name)).toBe(0)
})

test('nor whom another article of the story quotes', async () => {
  const line = `${QUOTE} said Maud Tressick, a baker in Ebbing.`
  expect(await heard(line, 'Maud Tressick', undefined, `“It is a shame and a scandal,” said Maud Tressick.`)).toBe(0)
})
