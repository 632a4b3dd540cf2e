import { expect, test } from 'vitest'
import { loadOutlets } from '../language/outlets/lookup.ts'
import type { Mark } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { citedOutlets, creditsIn } from './credits.ts'
import { namerOf } from './outlet-names.ts'
import { ownSigns } from './own-reporting.ts'
import { sceneOf } from './scene.ts'

async function sceneFor(text: string, outlet: string | null = 'Wexcombe Courier', marks: readonly Mark[] = []) {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
    evidence: [],
  }))
  const sentences = blocks.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(/\S(?:.*?[.!?]["”]?(?=\s)|.*$)/g)].map((match) => ({
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
    })),
  )
  const article: Article = {
    id: 'a',
    name: 'a',
    url: null,
    outlet: outlet === null ? null : { value: outlet, from: 'given' },
    title: null,
    byline: null,
    published: null,
    language: 'en',
    sha256: 'a',
    text,
    blocks,
    links: [],
  }
  const note = { names: [], times: [], quantities: [], attributions: [], marks, statements: [] }
  const namer = namerOf([article], await loadOutlets())
  return { scene: sceneOf(article, { article: 'a', sentences, ...note }, namer), namer }
}

const cited = async (text: string) => {
  const { scene, namer } = await sceneFor(text)
  return citedOutlets(scene, creditsIn(scene, namer)).map((outlet) => outlet.outlet)
}

test.each([
  ['The mayor will resign, the Little Orme Ledger reported on Tuesday.', ['Little Orme Ledger']],
  ['According to Pravlenski Dnevnik, a Corvale daily, the dam was never tested.', ['Pravlenski Dnevnik']],
  ['The dam was never tested, writes the regional newspaper Dalvik Avis.', ['Dalvik Avis']],
  ['"I saw it myself," the warden told Harbour Radio.', ['Harbour Radio']],
  ['The existence of the log was first reported by the Skerrow Examiner.', ['Skerrow Examiner']],
  ['The Associated Press contributed to this report.', ['Associated Press']],
  ['The chairman, reached by the AP on Monday, would not say more about it.', ['Associated Press']],
  ['The valve had rusted through, says the Little Orme Ledger’s Ana Pell in her report.', ['Little Orme Ledger']],
  ['“It is time to go,” the Vale Recorder’s Ana Pell writes.', ['Vale Recorder']],
  ['“It could all turn on this,” adds the Vale Recorder’s Ana Pell.', ['Vale Recorder']],
  ['Harbour Radio host Odd Lunde said the dam was never tested.', ['Harbour Radio']],
  ['Asked about it on the Ada Quill Morning Show, she shrugged.', ['Ada Quill Morning Show']],
  ['"It is not worse," he told "The Skerrow Examiner" magazine in an interview.', ['Skerrow Examiner']],
  ['From Harbour Radio last week:\n\nLUNDE: What was your biggest failure?', ['Harbour Radio']],
  ['The mayor leads in the Skerrow Examiner average of polls by six points.', ['Skerrow Examiner']],
  ['The Skerrow Examiner on July 20, 2031, described him as a diver.', ['Skerrow Examiner']],
  ['On Monday the Skerrow Examiner, a newspaper of the outer isles, described him as a diver.', ['Skerrow Examiner']],
])('names the outlet credited: %s', async (text, outlets) => {
  expect(await cited(text)).toEqual(outlets)
})

test.each([
  ['The Little Orme Ledger declined to comment on its own sale.'],
  ['A boat passes the dam. Photo: Ada Quill/Harbour Radio'],
  ['“I read it in the Little Orme Ledger and laughed,” the warden said.'],
  ['She told the Wexcombe Courier that the valve had rusted.'],
  ['Odd Lunde, the ousted head of Harbour Radio, said he would advise the mayor.'],
  ['He expects a fair debate under the helm of Harbour Radio, he said.'],
  ['The much praised @HarbourRadio reports that I am a fool. They cannot take a joke, he said.'],
  ['The Vale Recorder’s Ana Pell told the Wexcombe Courier that the valve had rusted.'],
])('credits nobody: %s', async (text) => {
  expect(await cited(text)).toEqual([])
})

test('"the Ledger" is the outlet named in full before; what the paper says further down still rests on it', async () => {
  const { scene, namer } = await sceneFor(
    'The dam was never tested, the Little Orme Ledger reported. Nobody answered the phone at the works. The paper said the log was forged.',
  )
  const [ledger] = citedOutlets(scene, creditsIn(scene, namer))
  expect(ledger?.outlet).toBe('Little Orme Ledger')
  expect(ledger?.sentences).toEqual([0, 2])
  expect(ledger?.whole).toBe(true)
})

test.each([
  ['The valve had rusted, the warden told the Wexcombe Courier.', 'strong'],
  ['An inspection log seen by the Courier shows that the valve had rusted.', 'strong'],
  ['The Wexcombe Courier has learned that the valve had rusted.', 'strong'],
  ['In an interview on Monday, the warden said that the valve had rusted.', 'strong'],
  ['The valve had rusted, the warden told this newspaper.', 'strong'],
  ['People close to the works said the valve had rusted.', 'weak'],
  ['The warden did not answer questions from the Courier.', 'effort'],
])('own reporting: %s', async (text, strength) => {
  const { scene } = await sceneFor(text)
  expect(ownSigns(scene, []).map((sign) => sign.strength)).toContain(strength)
})

test.each([
  ['The warden said in a statement that the valve had rusted.'],
  ['The valve had rusted, the warden told the Little Orme Ledger.'],
  ['The warden said in an interview with the Little Orme Ledger that the valve had rusted.'],
])('no own reporting: %s', async (text) => {
  const { scene } = await sceneFor(text)
  expect(ownSigns(scene, []).filter((sign) => sign.strength === 'strong')).toEqual([])
})

// What annotate says of "a Courier source" and "told the Courier".
function markOf(text: string, words: string, rule: string): Mark {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return { ...span, kind: 'own', outlet: 'Wexcombe Courier', evidence: [{ rule, value: 1, spans: [] }] }
}

test.each([
  ['A Wexcombe Courier source saw the valve.', 'Wexcombe Courier source', 'en.mark.outlet-source', 1],
  // Anybody who retells the Courier writes this.
  [
    'The valve had rusted, the warden told the Wexcombe Courier.',
    'told the Wexcombe Courier',
    'en.mark.told-outlet',
    0,
  ],
  // Credited with a report: it is another outlet.
  [
    'A Wexcombe Courier source saw the valve. It had rusted, the Wexcombe Courier reported.',
    'Wexcombe Courier source',
    'en.mark.outlet-source',
    0,
  ],
])('whose own an article of unknown outlet is: %s', async (text, words, rule, count) => {
  const { scene, namer } = await sceneFor(text, null, [markOf(text, words, rule)])
  const signs = ownSigns(scene, citedOutlets(scene, creditsIn(scene, namer)))
  expect(signs.filter((sign) => sign.rule === 'trace.own.likely-itself')).toHaveLength(count)
})
