import { expect, test } from 'vitest'
import { readPage } from './page.ts'
import { metadataOf } from './page-draft.ts'

const date = (html: string, url: string | null = null) => {
  const published = metadataOf(readPage(html), html, url).published
  return published === null ? null : [published.value, published.from]
}
const body = (inner: string) =>
  `<html lang="en"><body><h1>Ferry to sail</h1>${inner}<p>The ferry will sail.</p></body></html>`

test.each<[string, string, string | null, readonly string[] | null]>([
  [
    'meta before text',
    `<meta property="article:published_time" content="2031-05-06T10:00:00+02:00">${body('<p>1 June 2030</p>')}`,
    null,
    ['2031-05-06T10:00', 'meta'],
  ],
  [
    'JSON-LD',
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-06"}</script>${body('')}`,
    null,
    ['2031-05-06', 'json-ld'],
  ],
  [
    'JSON-LD that cannot be parsed',
    `<script type="application/ld+json">{"@type":"NewsArticle" "datePublished":"2031-05-06"}</script>${body('')}`,
    null,
    ['2031-05-06', 'json-ld'],
  ],
  ['the address', body('<p>seen 7 May 2031</p>'), 'https://courier.example/2031/05/06/ferry', ['2031-05-06', 'url']],
  ["the address by month's name", body(''), 'https://courier.example/2031/may/06/ferry', ['2031-05-06', 'url']],
  [
    "the hour from meta when its day is the address's",
    `<meta name="date" content="2031-05-06T10:30">${body('')}`,
    'https://courier.example/2031/05/06/x',
    ['2031-05-06T10:30', 'meta'],
  ],
  [
    'published before modified',
    `<meta property="article:modified_time" content="2031-06-01"><meta property="article:published_time" content="2031-05-06">${body('')}`,
    null,
    ['2031-05-06', 'meta'],
  ],
  [
    'the day that readers saw, where UTC says the next',
    `<meta property="article:published_time" content="2031-05-07T03:10:00Z">${body('<p class="date">May 6, 2031 at 10:10 PM</p>')}`,
    null,
    ['2031-05-06T22:10', 'text'],
  ],
  ['a time element', body('<time datetime="2031-05-06T08:00">yesterday</time>'), null, ['2031-05-06T08:00', 'meta']],
  ['a line by the headline', body('<div class="posted-on">Posted 6 May 2031</div>'), null, ['2031-05-06', 'text']],
  [
    "not the comments' dates",
    `${body('<p>Posted on May 6, 2031</p>')}<div class="comments"><time datetime="2031-06-09">9 June</time></div>`,
    null,
    ['2031-05-06', 'text'],
  ],
  [
    'modified, if nothing else',
    `<meta property="article:modified_time" content="2031-06-01">${body('')}`,
    null,
    ['2031-06-01', 'meta'],
  ],
  ['none', body(''), null, null],
])('%s', (_, html, url, expected) => {
  expect(date(html, url)).toEqual(expected)
})
