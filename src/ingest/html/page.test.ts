import { expect, test } from 'vitest'
import { readPage } from './page.ts'
import { metadataOf } from './page-draft.ts'
import { withoutSite } from './page-facts.ts'
import { structuredOf } from './structured.ts'

test.each<[string, string, string[]]>([
  ['inline elements do not part words', '<p>The <b>fer</b>ry <a href=/x>sails</a>.</p>', ['The ferry sails.']],
  ['block elements do', '<div>One<p>Two</p>three</div>', ['One', 'Two', 'three']],
  ['one break is a line, two are a border', '<p>One<br>two<br><br>three</p>', ['One\ntwo', 'three']],
  ['unclosed paragraphs and items', '<ul><li>One<li>Two</ul><p>Three<p>Four', ['One', 'Two', 'Three', 'Four']],
  [
    'scripts, styles and hidden machinery are no text',
    '<style>p{}</style><script>x()</script><p>One</p><noscript>no</noscript><svg><title>s</title></svg>',
    ['One'],
  ],
  [
    'white space is folded, soft hyphens dropped',
    '<p> One\n\t two\u00a0three Fäh\u00adre </p>',
    ['One two three Fähre'],
  ],
  ['the head is no text', '<html><head><title>T</title></head><body>One</body></html>', ['One']],
  ['text outside any element', 'One <p>Two</p> Three', ['One', 'Two', 'Three']],
])('%s', (_, html, blocks) => {
  const page = readPage(html)
  expect(page.blocks.map((block) => block.text)).toEqual(blocks)
  expect(page.text).toBe(blocks.join('\n'))
  for (const block of page.blocks) expect(page.text.slice(block.start, block.end)).toBe(block.text)
})

test('links lie on their words, also around blocks', () => {
  const page = readPage(
    '<p>See <a href="/a">the <i>budget</i></a> and</p><a href="/b"><h2>Ferry</h2><p>It sails.</p></a>',
  )
  expect(page.links.map((link) => [page.text.slice(link.start, link.end), link.url])).toEqual([
    ['the budget', '/a'],
    ['Ferry', '/b'],
    ['It sails.', '/b'],
  ])
  expect(page.blocks.map((block) => block.linked)).toEqual([9, 5, 9])
})

test.each([
  ['Ferry to sail again | Oster Courier', 'Oster Courier', null, 'Ferry to sail again'],
  ['Oster Courier - Ferry to sail', 'Oster Courier', null, 'Ferry to sail'],
  ['Ferry to sail – News – The Courier', '', 'https://www.the-courier.example/x', 'Ferry to sail – News'],
  ['Ferry - bus - train: what now', 'Oster Courier', null, 'Ferry - bus - train: what now'],
  ['Oster Courier', 'Oster Courier', null, 'Oster Courier'],
])('without the site: %s', (title, site, url, expected) => {
  expect(withoutSite(title, site, url)).toBe(expected)
})

test('JSON-LD: graphs, references, lists of types, loose JSON', () => {
  const scripts = [
    '<!-- not json -->',
    `{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Oster Courier"},{"@type":["NewsArticle"],"headline":"Ferry
      to sail","datePublished":"2031-05-06","author":[{"@id":"#una"},{"name":"Jan Ruud"}],},{"@type":"Person","@id":"#una","name":"Una Berg"}]}`,
  ]
  expect(structuredOf(scripts)).toMatchObject({
    headline: expect.stringMatching(/^Ferry\s+to sail$/),
    published: '2031-05-06',
    author: 'Una Berg, Jan Ruud',
    publisher: 'Oster Courier',
  })
})

test.each([
  ['<meta property="og:site_name" content="Oster Courier – the news of the island">', 'Oster Courier', 'open-graph'],
  ['<meta name="copyright" content="(c) 2031 Oster Courier - All rights reserved">', 'Oster Courier', 'meta'],
  ['<meta name="copyright" content="Copyright 2031"><title>Courier - Front - Harbour</title>', 'Harbour', 'meta'],
  ['<title>Ferry sails - ostercourier.example - Front - Harbour</title>', 'ostercourier.example', 'meta'],
  ['<title>Ferry sails</title><body><p>© The Oster Courier 2031. ostercourier.example</p>', 'Oster Courier', 'text'],
  ['<title>Ferry sails</title>', undefined, undefined],
])('outlet of %s', (head, value, from) => {
  const page = readPage(`<html><head>${head}<body><h1>Ferry sails</h1>`)
  const { facts } = metadataOf(page, '', 'https://www.ostercourier.example/ferry')
  expect([facts.outlet?.value, facts.outlet?.from]).toEqual([value, from])
})
