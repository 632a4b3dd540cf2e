/**
 * The Result as an IPTC ninjs 2.1 item, for newsroom systems: a story is a composite item; its articles and its claims
 * are associated items. ninjs takes no fields of one's own, so what Stemma found stands in the fields it has:
 * `infosources` (whom an article credits, where the story comes from), `ednote` (who it took the news from),
 * `descriptions` (the finding and its reason). A time of publication has no zone here and ninjs asks for one, so it is a
 * description, not `contentcreated`: no zone is invented.
 */
import type { Name } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Claim } from '../model/claim.ts'
import type { TracedStory } from '../model/result.ts'
import { bodyText } from '../text/body.ts'
import { words } from '../text/words.ts'
import type { TextExporter } from './exporter.ts'
import { relationTo } from './family.ts'
import { finding, originCount, sentenceOf } from './finding.ts'
import { originName } from './html/origin-words.ts'
import { sourceUrl } from './html/source-url.ts'
import { iri } from './iri.ts'
import { jsonText } from './json-text.ts'
import { byDate, type Lookup, lookup } from './lookup.ts'

type Item = Readonly<Record<string, unknown>>

const STANDARD = { name: 'ninjs', version: '2.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' }
const PLAIN = 'text/plain'

/** One story is the item itself; several are the associations of one. */
export const ninjs: TextExporter = (result) => {
  const by = lookup(result)
  const stories = result.stories.map((story) => storyItem(story, by))
  const [only] = stories
  if (stories.length === 1 && only !== undefined) return jsonText({ ...only, standard: STANDARD })
  return jsonText({
    uri: 'urn:stemma:reading',
    type: 'composite',
    standard: STANDARD,
    title: `${stories.length} stories read by Stemma ${result.stemma}`,
    associations: stories.map((story, i) => ({ name: `story ${i + 1}`, ...story })),
  })
}

function storyItem(story: TracedStory, by: Lookup): Item {
  const { figures, sentence, why } = finding(story, by)
  return {
    uri: iri('story', story.id),
    type: 'composite',
    profile: 'stemma-story',
    headlines: [{ role: 'main', contenttype: PLAIN, value: story.title }],
    descriptions: [
      { role: 'finding', contenttype: PLAIN, value: `${figures}. ${sentence}` },
      ...why.map((value) => ({ role: 'reason', contenttype: PLAIN, value })),
    ],
    infosources: story.origins.list
      .filter((origin) => origin.counted)
      .map((origin) => ({ name: originName(origin), role: iri('origin', origin.kind), literal: origin.id })),
    associations: [
      ...byDate(story, by).map((article) => articleItem(story, article, by)),
      ...story.claims.map((claim) => claimItem(claim, by)),
    ],
  }
}

function articleItem(story: TracedStory, article: Article, by: Lookup): Item {
  const witness = story.articles.find((one) => one.article === article.id)
  const body = bodyText(article)
  const edges = story.derivations
    .filter((edge) => edge.to === article.id)
    .map((edge) => `${relationTo(edge, by)} (${Math.round(edge.confidence * 100)} % sure)`)
  const own = { none: [], some: ['has some reporting of its own'], primary: ['its main news is its own reporting'] }
  const note = [...own[witness?.ownReporting ?? 'none'], ...edges].map(sentenceOf).join(' ')
  const cites = new Map(witness?.cites.map(({ outlet, whole }) => [outlet, whole] as const) ?? [])
  return {
    name: by.label(article.id),
    uri: webUri(article) ?? iri('article', article.id),
    type: 'text',
    profile: 'stemma-article',
    ...(article.language !== '' && { language: article.language }),
    ...(article.title !== null && {
      headlines: [{ role: 'main', contenttype: PLAIN, value: article.title.value }],
    }),
    ...(article.byline !== null && { by: article.byline.value }),
    ...(article.outlet !== null && { copyrightholder: article.outlet.value }),
    ...(article.published !== null && { descriptions: [{ role: 'published', value: article.published.value }] }),
    ...(note !== '' && { ednote: note }),
    ...(cites.size > 0 && {
      infosources: [...cites].map(([name, whole]) => ({ name, role: iri('cites', whole ? 'whole' : 'part') })),
    }),
    ...named('people', 'person', article, by),
    ...named('organisations', 'organisation', article, by),
    ...named('places', 'place', article, by),
    altids: [
      { role: 'stemma', value: article.id },
      { role: 'sha256', value: article.sha256 },
    ],
    bodies: [
      { role: 'main', contenttype: PLAIN, charcount: [...body].length, wordcount: words(body).length, value: body },
    ],
  }
}

/** The article's address in the letters of RFC 3986: ninjs takes no others. */
function webUri(article: Article): string | null {
  const url = sourceUrl(article, null)
  if (url === null || !URL.canParse(url)) return null
  return new URL(url).href
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
}

/** Names of one kind, each once, in the order of the text. */
function named(field: string, kind: Name['kind'], article: Article, by: Lookup): Item {
  const found = by.annotations.get(article.id)?.names.filter((name) => name.kind === kind) ?? []
  const names = [...new Set(found.map(({ name }) => name))]
  return names.length === 0 ? {} : { [field]: names.map((name) => ({ name })) }
}

/** Each version is a body, its role the article's label. */
function claimItem(claim: Claim, by: Lookup): Item {
  const { origins, articles } = claim.corroboration
  const sources = [...new Set(claim.statements.flatMap(({ attribution }) => attribution ?? []))]
  return {
    name: 'claim',
    uri: iri('claim', claim.id),
    type: 'component',
    profile: 'stemma-claim',
    title: claim.gist,
    descriptions: [
      {
        role: 'finding',
        contenttype: PLAIN,
        value: `In ${articles} ${articles === 1 ? 'article' : 'articles'}, ${originCount(origins)}. ${sentenceOf(origins.reason)}`,
      },
    ],
    ...(sources.length > 0 && { infosources: sources.map((name) => ({ name, role: iri('cites', 'speaker') })) }),
    bodies: claim.statements.map((one) => ({ role: by.label(one.article), contenttype: PLAIN, value: by.quote(one) })),
  }
}
