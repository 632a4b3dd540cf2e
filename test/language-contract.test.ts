/**
 * Every language folder keeps the contract of `src/language/language.ts` (docs/languages.md): it fills each field, its spans
 * are exact, it throws on no text, and its time grows with the text's length. What a language must understand is in the
 * tables beside its own code.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../src/annotate/annotate.ts'
import type { Language } from '../src/language/language.ts'
import { LANGUAGE_CODES, loadLanguage } from '../src/language/languages.ts'
import { LANGUAGE_VERSIONS } from '../src/language/versions.ts'
import type { Annotation } from '../src/model/annotation.ts'
import type { Article } from '../src/model/article.ts'
import type { Span } from '../src/model/span.ts'

/** A few sentences of news in each language: quoted and reported speech, an outlet, a name, numbers, times. */
const SAMPLES: Readonly<Record<string, string>> = {
  en: '“We were not told,” the mayor, Hale Orr, said on Monday. According to the Marlby Courier, 43 homes were flooded on 3 May 2026. ',
  de: '„Wir wussten nichts“, sagte Bürgermeister Hinrich Boysen am Montag. Laut dem Wesselhafener Kurier standen am 3. Mai 2026 rund 43 Häuser unter Wasser, die Stadt sei gewarnt worden. ',
}

/** What a language's rules have most to do with, said over and over without an end: each is to cost as its length. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  de: [
    'wie der Kurier berichtet, ',
    'Nordhafener Kurier ',
    'Dr. ',
    '„Wir gehen“, sagte Weber. ',
    'der Polizei zufolge ',
  ],
}

const LANGUAGES = await Promise.all(LANGUAGE_CODES.map(async (code) => [code, await loadLanguage(code)] as const))

function articleOf(code: string, text: string): Article {
  return {
    id: 'a',
    name: 'a.txt',
    url: null,
    outlet: { value: 'Tarne Valley Examiner', from: 'given' },
    title: null,
    byline: null,
    published: { value: '2026-05-06', precision: 'day', from: 'given' },
    language: code,
    sha256: '',
    text,
    blocks: text.trim() === '' ? [] : [{ kind: 'paragraph', start: 0, end: text.length, evidence: [] }],
    links: [],
  }
}

/** All spans a record holds, whatever it is. */
function spansIn(annotation: Annotation): Span[] {
  const { sentences, names, times, quantities, attributions, marks, statements } = annotation
  const evidence = [...names, ...times, ...quantities, ...attributions, ...marks, ...statements].flatMap((one) =>
    one.evidence.flatMap(({ spans }) => spans),
  )
  const parts = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  return [
    ...sentences,
    ...names,
    ...times,
    ...quantities,
    ...marks,
    ...parts,
    ...statements.flatMap(({ spans }) => spans),
    ...evidence,
  ]
}

const cutsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

function checkSpans(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false)
  }
}

const sorted = (list: readonly Span[]): boolean =>
  list.every((one, i) => i === 0 || (list[i - 1]?.start ?? 0) <= one.start)

// Half of the pieces are the marks and words that rules look for, so that odd text still reaches them.
const ODD = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        ...'„ “ ” » « ‚ ‘ " . , : ; ! ? – - ( ) \n sagte said laut Polizei Weber Dr. z. B. 3. Oktober 18.30 Uhr 1.200 , dass zufolge wie der Kurier berichtet so nach Angaben der “We according to sei habe 3:2 12–15 % € Millionen 👍🏽 \ud800 \udc00'.split(
          ' ',
        ),
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '))

describe.each(LANGUAGES)('%s', (code, language) => {
  const known = language as Language
  const sample = SAMPLES[code] ?? ''

  test('fills the contract', async () => {
    expect(known.code).toBe(code)
    expect(known.version).toBe(LANGUAGE_VERSIONS[code as keyof typeof LANGUAGE_VERSIONS])
    expect(sample.length, 'a sample in this test').toBeGreaterThan(50)
    expect(known.words.stop.size).toBeGreaterThan(100)
    // Weekdays and months; English leaves out "may", which is mostly the verb.
    expect(known.words.when.size).toBeGreaterThanOrEqual(18)
    expect(known.documents.types.length).toBeGreaterThan(5)
    const [rarity, thesaurus, finders] = await Promise.all([
      known.loadRarity(),
      known.loadThesaurus(),
      known.loadFinders(),
    ])
    expect(thesaurus === null || typeof thesaurus.idOf === 'function').toBe(true)
    const common = [...known.words.stop].map(rarity)
    expect(common.reduce((sum, one) => sum + one, 0) / common.length).toBeLessThan(0.75 * rarity('qxzvartmel'))
    expect(Object.values(finders).every((find) => typeof find === 'function')).toBe(true)
    const speech = known.loadSpeech === null ? null : await known.loadSpeech()
    expect(Object.values(speech ?? {}).every((rule) => typeof rule === 'function')).toBe(true)
  })

  test('words: a lemma is never empty, a numeral has its value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (key) => {
        expect(known.words.lemmaOf(key).length).toBeGreaterThan(0)
        expect(known.kinKey(key).length).toBeGreaterThan(0)
      }),
    )
    expect(known.words.numberOf('12')).toBe(12)
    expect(known.words.numberOf('qxzv')).toBeNaN()
  })

  test('the sample is understood: sentences, a person, a time, a quantity, who says what', async () => {
    const annotation = await annotate(articleOf(code, sample.trim()))
    const said = (list: readonly Span[]) => list.map(({ start, end }) => sample.slice(start, end))
    expect(annotation.sentences).toHaveLength(2)
    expect(annotation.names.some(({ kind }) => kind === 'person')).toBe(true)
    expect(annotation.times.map(({ value }) => value)).toEqual(['2026-05-04', '2026-05-03'])
    expect(annotation.quantities.map(({ lo }) => lo)).toEqual([43])
    expect(annotation.attributions.map(({ speech, sourceKind }) => `${speech} ${sourceKind}`)).toEqual([
      'direct person',
      'indirect outlet',
    ])
    expect(said(annotation.attributions[0]?.content ?? [])[0]).toMatch(/^[„“]/)
    expect(annotation.statements.length).toBeGreaterThanOrEqual(2)
  })

  test('quotations: outermost, in order, exact', () => {
    fc.assert(
      fc.property(ODD, (text) => {
        const found = known.quotationsOf(text, { start: 0, end: text.length })
        let last = 0
        for (const { start, end, inner } of found) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(inner.start >= start && inner.end <= end && end > start).toBe(true)
          last = end
        }
      }),
    )
  })

  test('throws on no text, and every span of every record is exact', async () => {
    await fc.assert(
      fc.asyncProperty(ODD, async (text) => {
        const annotation = await annotate(articleOf(code, text))
        checkSpans(text, spansIn(annotation))
        const { sentences, names, times, quantities, marks, statements } = annotation
        for (const list of [sentences, names, times, quantities, marks, statements]) expect(sorted(list)).toBe(true)
        const ids = new Set(annotation.attributions.map(({ id }) => id))
        for (const { refersTo } of annotation.attributions) expect(refersTo === null || ids.has(refersTo)).toBe(true)
        for (const { attribution } of statements) expect(attribution === null || ids.has(attribution)).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test.each([sample, ...(UNITS[code] ?? [])])(
    'its time grows with the length of the text: %s',
    async (unit) => {
      const cost = async (text: string) => {
        const before = process.cpuUsage()
        await annotate(articleOf(code, text))
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1000
      }
      const whole = unit.repeat(Math.ceil(160_000 / unit.length))
      await cost(sample)
      const small = Math.max(25, Math.min(await cost(whole.slice(0, 20_000)), await cost(whole.slice(0, 20_000))))
      // Eight times the text: linear is 8, quadratic 64.
      expect((await cost(whole)) / small).toBeLessThan(35)
    },
    120_000,
  )
})
