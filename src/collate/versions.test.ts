/** What lining up must do with whole invented articles: order, several statements for one, gists, gaps, who spoke to whom. */
import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/support/invented-article.ts'
import { annotate } from '../annotate/annotate.ts'
import type { CollatedClaim } from '../model/claim.ts'
import { collate, collation } from './collate.ts'

interface Told {
  readonly id: string
  readonly text: string
  readonly published?: string
}

const articleOf = ({ id, text, published }: Told) =>
  inventedArticle(text, {
    id,
    name: id,
    sha256: id,
    published: published === undefined ? null : { value: published, precision: 'day', from: 'given' },
  })

async function stages(told: readonly Told[]) {
  const articles = told.map(articleOf)
  const story = { id: 's', title: '', articles: told.map(({ id }) => id), copies: [], evidence: [] }
  return { story, articles, annotations: await Promise.all(articles.map(annotate)) }
}

async function claimsOf(told: readonly Told[]): Promise<readonly CollatedClaim[]> {
  const { story, articles, annotations } = await stages(told)
  return collate(story, articles, annotations)
}

/** The words of each member, by claim. */
const saidIn = (claims: readonly CollatedClaim[], told: readonly Told[]) =>
  claims.map((claim) =>
    claim.statements.map(({ article, start, end }) => told.find(({ id }) => id === article)?.text.slice(start, end)),
  )

const kinds = (claims: readonly CollatedClaim[]) =>
  claims.flatMap(({ variants }) => variants.map(({ kind, aspect }) => `${kind} ${aspect}`))

const FORWARD = [
  'The ferry Larkspur sank off Vandry on Sunday with 118 passengers.',
  'Divers from Kessing searched the wreck through the night.',
  'The shipping line had skipped its yearly hull inspection in March.',
]

test('statements told in another order find each other', async () => {
  const told = [
    { id: 'one', text: FORWARD.join(' ') },
    { id: 'two', text: [...FORWARD].reverse().join(' ').replace('118 passengers', '118 people aboard') },
  ]
  const pairs = saidIn(await claimsOf(told), told)
  for (const word of ['Larkspur', 'Divers', 'inspection'])
    expect(pairs.some(([a, b]) => a?.includes(word) && b?.includes(word))).toBe(true)
})

test('what one tells in a headline and again in the text is one claim with both', async () => {
  const told = [
    {
      id: 'one',
      text: `${FORWARD[0]}\nThe Larkspur, a ferry, sank off Vandry with 118 passengers, the coast guard said.`,
    },
    { id: 'two', text: `${FORWARD[0]?.replace('sank', 'went down')}\nSchools in Kessing stay shut until spring.` },
  ]
  const claims = await claimsOf(told)
  const many = claims.find(({ statements }) => statements.filter(({ article }) => article === 'one').length > 1)
  expect(many?.statements.filter(({ article }) => article === 'two').length).toBeGreaterThan(0)
})

test('the gist is one of the statements, the one that the others share most with; silence is no difference', async () => {
  const told = [
    { id: 'one', text: 'The ferry Larkspur sank off Vandry harbour with 118 passengers on board.' },
    { id: 'two', text: 'The ferry Larkspur sank off Vandry harbour.' },
    {
      id: 'three',
      text: 'The ferry Larkspur, built in 1974 at the Ostley yard and painted red, sank off Vandry harbour.',
    },
    { id: 'four', text: 'Fishermen in Marle want a higher quota of herring this year.' },
  ]
  const [claim, ...more] = await claimsOf(told)
  expect(more).toEqual([])
  expect(claim?.gist.startsWith('The ferry Larkspur sank off Vandry harbour')).toBe(true)
  expect(claim?.statements.map(({ article }) => article)).toEqual(['one', 'three', 'two'])
  expect(claim?.variants.some(({ between }) => between.some((id) => id.startsWith('four')))).toBe(false)
})

test('who assured whom, turned round, is told with the words that show it', async () => {
  const told = [
    {
      id: 'one',
      text: 'The Dockers Union assured the Harbour Ministry that the strike at Vandry port would end on Friday.',
    },
    {
      id: 'two',
      text: 'The Harbour Ministry assured the Dockers Union that the strike at Vandry port would end on Friday.',
    },
  ]
  const variants = (await claimsOf(told)).flatMap((claim) => claim.variants)
  const turned = variants.find(({ kind }) => kind === 'attribution-changed')
  expect(told[0]?.text.slice(turned?.a?.start, turned?.a?.end)).toContain('Dockers Union')
  expect(told[1]?.text.slice(turned?.b?.start, turned?.b?.end)).toContain('Harbour Ministry')
})

test.each([
  ['The council did not approve the tunnel under the Selwick canal on Monday.', true],
  ['The council approved the tunnel under the Selwick canal on Monday, not Tuesday.', false],
  ['The council, which has not met since May, approved the tunnel under the Selwick canal on Monday.', false],
])('a negation counts in its scope only: %s', async (line, is) => {
  const told = [
    { id: 'one', text: 'The council approved the tunnel under the Selwick canal on Monday.' },
    { id: 'two', text: line },
  ]
  expect(kinds(await claimsOf(told)).includes('conflict negation')).toBe(is)
})

test('a toll as of a later time is an update, whichever article stands first', async () => {
  const early = 'The flood in Marle had killed 12 people as of Monday evening, the mayor said.'
  const late = 'The flood in Marle had killed 17 people by Wednesday morning, the mayor said.'
  for (const texts of [
    [early, late],
    [late, early],
  ]) {
    const told = texts.map((text, k) => ({ id: k === 0 ? 'one' : 'two', text, published: '2031-05-09' }))
    const variant = (await claimsOf(told)).flatMap((claim) => claim.variants).find(({ aspect }) => aspect === 'number')
    expect(variant?.kind).toBe('update')
    const second = told.find(({ id }) => variant?.between[1].startsWith(id))
    expect(second?.text.slice(variant?.b?.start, variant?.b?.end)).toContain('17')
  }
})

const twice = (early: string, late: string, days: readonly [string, string]) => [
  { id: 'one', text: early, published: days[0] },
  { id: 'two', text: late, published: days[1] },
]

test('"more than 4,000" is not said of 5,300: that is another count', async () => {
  const told = twice(
    'More than 4,000 people had signed the petition against the Selwick tunnel, the council said.',
    'By evening 5,300 people had signed the petition against the Selwick tunnel, the council said.',
    ['2031-05-09', '2031-05-11'],
  )
  const kinds = (await claimsOf(told)).flatMap((claim) => claim.variants).filter(({ aspect }) => aspect === 'number')
  expect(kinds.map(({ kind }) => kind)).toEqual(['update'])
})

test('two days for what has happened are a conflict, however long after the later text came', async () => {
  const told = twice(
    'The company paid the hackers 88 coins on Friday 16 February, people close to the talks said.',
    'The company paid the hackers 88 coins on Saturday 17 February, people close to the talks said.',
    ['2031-02-20', '2031-02-25'],
  )
  expect(kinds(await claimsOf(told))).toContain('conflict date')
})

test('what one version narrows the other tells stronger', async () => {
  const told = twice(
    'The talks in Vandry focused mainly on fishing rights, the minister said.',
    'The talks in Vandry focused on fishing rights, the minister said.',
    ['2031-02-20', '2031-02-20'],
  )
  expect(kinds(await claimsOf(told))).toContain('stronger modality')
})

test('in a claim of more than twelve articles each is compared with the gist, and with its parent', async () => {
  const told = Array.from({ length: 15 }, (_, k) => ({
    id: `a${String(k).padStart(2, '0')}`,
    text: `The ferry Larkspur sank off Vandry harbour with ${k === 14 ? 131 : k === 13 ? 124 : 118} passengers on board.`,
  }))
  const { story, articles, annotations } = await stages(told)
  const { claims, inTree } = await collation(story, articles, annotations)
  const [claim] = claims
  expect(claim?.statements.length).toBe(15)
  const between = (variants: CollatedClaim['variants'] | null | undefined, a: string, b: string) =>
    (variants ?? []).filter((one) => one.between[0].startsWith(a) && one.between[1].startsWith(b)).length
  const isParent = (a: string, b: string) => [a, b].sort().join() === 'a13,a14'
  const after = inTree(claim?.id ?? '', { isParent, descent: () => 0 })
  expect(between(claim?.variants, 'a13', 'a14')).toBe(0)
  expect(between(after, 'a13', 'a14')).toBeGreaterThan(0)
  expect(between(after, 'a00', 'a14') + between(after, 'a00', 'a13')).toBeGreaterThan(0)
  expect(inTree('another', { isParent, descent: () => 0 })).toEqual([])
})
