/** The classes of furniture that extractors are known to take for the article (research: extraction), one page each. */
import { expect, test } from 'vitest'
import { ingest } from '../ingest.ts'

const BODY = [
  'The ferry between Oster and Marlby will sail again on Monday, the harbour master said on Tuesday, after five weeks in the yard.',
  'Two engines had to be replaced, according to the shipping line, which put the cost at 3 million crowns and thanked its passengers for their patience.',
  'Islanders had complained about the bus that replaced the ship, since it took four hours and left only twice a day, even in the holidays.',
  'The council will discuss a second ferry in the spring, but the money for it has not been found, said Mayor Ines Kolk.',
  'A study of the route is due in October, and the line has promised to answer the petition of two hundred commuters before that.',
]
const OTHER = [
  'Storm takes the roof off the gymnasium in Marlby',
  'The gymnasium in Marlby lost its roof in the storm of Sunday night, the fire service said, and nobody was hurt in it or near it.',
  'Pupils will have their lessons in the library until a tent has been put up, the headmaster said, which may take until next week.',
  'The roof was only four years old and had cost the town half a million crowns, according to the minutes of the council.',
]

interface Parts {
  readonly top?: string
  readonly head?: string
  readonly middle?: string
  readonly end?: string
  readonly below?: string
}

const page = ({
  top = '',
  head = '',
  middle = '',
  end = '',
  below = '',
}: Parts) => `<!doctype html><html lang="en"><head>
<title>Ferry to sail again | Oster Courier</title><meta property="og:title" content="Ferry to sail again">
<meta property="og:site_name" content="Oster Courier"></head><body>${top}
<header class="site-header"><nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header>
<main><article class="post"><h1>Ferry to sail again</h1>${head}
<div class="article-body"><p>${BODY[0]}</p><p>${BODY[1]}</p>${middle}<p>${BODY[2]}</p><p>${BODY[3]}</p><p>${BODY[4]}</p>${end}</div></article>${below}</main>
<footer class="site-footer"><p>© 2031 Oster Courier. All rights reserved.</p></footer></body></html>`

async function bodyOf(html: string): Promise<string> {
  const { articles } = await ingest(
    { name: 'in', bytes: new TextEncoder().encode(html), url: null, mediaType: null },
    {},
  )
  const article = articles[0]
  if (article === undefined) return ''
  const body = new Set(['paragraph', 'heading', 'list-item'])
  return article.blocks
    .filter((block) => body.has(block.kind))
    .map((block) => article.text.slice(block.start, block.end))
    .join('\n')
}

test.each<[string, Parts]>([
  [
    'a caption and its credit',
    {
      middle:
        '<figure><img src="f.jpg"><figcaption>The ferry in the yard last week. Photo: Jan Ruud/Courier</figcaption></figure>',
    },
  ],
  [
    '"read more" between paragraphs',
    { middle: '<p class="related"><strong>Read more:</strong> <a href="/bus">The bus that nobody loves</a></p>' },
  ],
  [
    'dateline, byline and update lines',
    { head: '<p class="byline">By <a href="/una">Una Berg</a></p><p class="date">Updated 14:05, 6 May 2031</p>' },
  ],
  [
    'a newsletter prompt',
    {
      middle:
        '<div class="newsletter-signup"><h3>Get the Courier in your inbox</h3><p>Sign up for our newsletter and never miss a story.</p><form><input type="email"><button>Subscribe</button></form></div>',
    },
  ],
  [
    'the author’s biography',
    {
      end: '</div><div class="author-bio"><p>Una Berg is a reporter for the Oster Courier. She covers the islands and lives in Marlby. Follow her on Twitter.</p>',
    },
  ],
  [
    'a list of tags',
    {
      end: '</div><div class="tags"><span>Tags:</span> <a href="/t/ferry">Ferry</a> <a href="/t/harbour">Harbour</a> <a href="/t/oster">Oster</a>',
    },
  ],
  [
    'what is left of an embed',
    {
      middle:
        '<div class="twitter-embed"><p>Loading tweet…</p><a href="https://t.example/1">View this post on Twitter</a></div>',
    },
  ],
  [
    'an overlay with a form',
    {
      top: '<div class="modal overlay" role="dialog"><h2>You have read your three free articles</h2><p>Log in or subscribe to continue reading the Courier, the island’s newspaper since 1881.</p><form><button>Log in</button></form></div>',
    },
  ],
  [
    'a cookie dialog',
    {
      top: '<div id="cookie-consent" class="cookie-banner"><p>We and our 312 partners use cookies to store and access information on your device, to measure what you read and to show you advertising.</p><p>You can change your choice at any time in the privacy settings at the foot of each page.</p><button>Accept all</button></div>',
    },
  ],
  [
    'comments',
    {
      below: `<section id="comments" class="comments"><h3>3 comments</h3>${['I took that bus. Four hours is what it takes when the road is dry, never mind the winter.', 'My mother is eighty and has to change twice. Shame on the council, and shame on the line.', 'The second ferry was promised ten years ago, and ten years before that, by the same party.'].map((text) => `<div class="comment"><p>${text}</p></div>`).join('')}</section>`,
    },
  ],
  [
    'related stories below',
    {
      below: `<aside class="related"><h3>Related</h3><ul><li><a href="/1">${OTHER[0]}</a></li><li><a href="/2">Harbour fair opens on Friday</a></li></ul></aside>`,
    },
  ],
])('%s stay out of the body, all paragraphs in it', async (_, parts) => {
  expect(await bodyOf(page(parts))).toBe(BODY.join('\n'))
})

test('the next article of an endless scroll is not part of the first', async () => {
  const next = `<article class="post"><h1>${OTHER[0]}</h1><div class="article-body">${OTHER.slice(1)
    .map((text) => `<p>${text}</p>`)
    .join('')}</div></article>`
  expect(await bodyOf(page({ below: next }))).toBe(BODY.join('\n'))
})

test('a live blog keeps its entries, in order, without their share buttons', async () => {
  const entry = (time: string, text: string) =>
    `<div class="live-entry"><time datetime="2031-05-06T${time}">${time}</time><p>${text}</p><ul class="share"><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li></ul></div>`
  const html = page({}).replace(
    /<div class="article-body">.*?<\/div>/s,
    `<div class="live-blog">${BODY.map((text, i) => entry(`1${i}:30`, text)).join('')}</div>`,
  )
  expect((await bodyOf(html)).split('\n').filter((line) => line.length > 20)).toEqual(BODY)
  expect(await bodyOf(html)).not.toMatch(/Share|Tweet/)
})
