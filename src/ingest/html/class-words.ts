/**
 * What class names and ids say about an element. The groups gather the words page builders use for the parts of a
 * page: after the lists of Readability and trafilatura (read in code) and common content-management systems.
 */
import type { Element } from './tree.ts'

/** One regex a group; order fixes the bit and the feature. No site's own names: only words of the trade. */
export const CLASS_GROUPS: readonly (readonly [string, RegExp])[] = [
  ['comment', /comment|disqus|respond|replies|reply|discussion|kommentar|shoutbox|fb-root/],
  [
    'related',
    /relat|recommend|read-?(?:more|next|also)|more-?(?:from|in|on|stor|news|articles|posts)|also-?like|outbrain|taboola|zergnet|popular|trending|most-?(?:read|view|pop)|up-?next|next-?(?:post|article|up)|prev(?:ious)?-?(?:post|article)|latest|suggest|similar|weitere|aehnlich|verwandt|adjacent|further|explore/,
  ],
  [
    'share',
    /shar(?:e|ing)|social|follow|twitter|facebook|whatsapp|linkedin|pinterest|addtoany|addthis|sns|tweet-?button|likes/,
  ],
  [
    'ad',
    /(?:^|[\s_-])(?:ads?|adv|advert\w*|adslot|adunit|dfp|gpt|sponsor\w*|promo\w*|werbung|anzeige|banner|affiliate|commercial)(?:$|[\s_-])|advert|google_?ad|sponsor|adsense|native-?ad|ad-?(?:wrapper|container|slot|unit|block|space)/,
  ],
  [
    'nav',
    /nav|menu|breadcrumb|crumb|sitemap|skip-?(?:to|link)|pagination|pager|paging|tabs?(?:$|[\s_-])|toolbar|topbar|masthead/,
  ],
  ['foot', /foot(?!note|age|ball)|copyright|legal|colophon|disclaimer|imprint|impressum|bottom-?bar/],
  [
    'side',
    /sidebar|side-?(?:bar|col|rail|panel|column)|right-?(?:col|rail|bar)|left-?(?:col|rail|bar)|aside|widget|rail(?:$|[\s_-])|secondary|marginal|tertiary|supplement/,
  ],
  [
    'letter',
    /newsletter|subscri|sign-?up|signup|register|registration|mailing|mailchimp|email-?form|opt-?in|join-?us|call-?to-?action|(?:^|[\s_-])cta(?:$|[\s_-])|donat|membership|support-?us/,
  ],
  [
    'author',
    /author|byline|by-?line|writer|contributor|(?:^|[\s_-])bio(?:$|[\s_-])|biograph|profile|vcard|avatar|autor|reporter|journalist/,
  ],
  [
    'caption',
    /caption|credit|photo|figure|galler|slide|carousel|lightbox|image|img|picture|media|thumb|bildunterschrift/,
  ],
  [
    'tags',
    /(?:^|[\s_-])tags?(?:$|[\s_-])|tag-?(?:list|links|cloud|s)|categor|topics?|keyword|cat-?links|label|rubrik|schlagw|section-?(?:name|label)|kicker|eyebrow|overline|dachzeile/,
  ],
  [
    'meta',
    /meta|(?:^|[\s_-])date|date(?:$|[\s_-])|dateline|time|publish|updated|posted|info(?:$|[\s_-])|stamp|reading-?time|print|font-?size|tools/,
  ],
  [
    'headline',
    /headline|(?:^|[\s_-])titles?(?:$|[\s_-])|(?:entry|post|article|page)-?title|(?:^|[\s_-])head(?:$|[\s_-])|header|hgroup/,
  ],
  [
    'teaser',
    /teaser|card|tile|list-?item|grid-?item|feed-?item|river|(?:^|[\s_-])item|snippet|excerpt|archive|stories|posts(?:$|[\s_-])|(?:^|[\s_-])list/,
  ],
  [
    'modal',
    /modal|popup|pop-?up|overlay|dialog|cookie|consent|gdpr|privacy|hidden|hide|invisible|screen-?reader|sr-?only|visually|offcanvas|toast|alert|notice|lightbox|login|paywall|piano|regwall/,
  ],
  ['video', /video|player|audio|podcast|embed|jw-|youtube|playlist|listen|transcript/],
  ['quote', /quote|blockquote|zitat|tweet|instagram|pull/],
  [
    'summary',
    /summary|standfirst|(?:^|[\s_-])dek|(?:^|[\s_-])lead|lede|subtitle|sub-?head|deck|intro|abstract|key-?(?:points|takeaway)|highlights|teasertext|vorspann|strapline|description/,
  ],
  [
    'aux',
    /fact-?box|infobox|info-?box|sidebox|inset|inline-?(?:promo|related|list)|in-?article|box(?:$|[\s_-])|note|footnote|correction|editor|source|reference|citation|toc(?:$|[\s_-])|table-?of/,
  ],
  [
    'table',
    /table|chart|graph|stats|score|quote-?box|ticker|market|stock|weather|poll|quiz|survey|rating|review|price|product|shop|cart|deal|coupon|calculator|calendar|event|map|recipe/,
  ],
  ['search', /search|filter|form(?:$|[\s_-])|input|button|btn|submit|field/],
  [
    'text',
    /(?:article|story|post|entry|news|blog|single|page|content|detail)s?-?_?(?:inner-?|main-?|full-?)?(?:body|text|content|copy|main|paragraphs?)|(?:body|main|rich|full)-?_?(?:text|copy|content)|(?:^|[\s_-])(?:prose|richtext|wysiwyg|hentry|e-content|contentbody|text|body|copy|paragraph)(?:$|[\s_-])|articlebody|texte|field-?name-?body|field--?name-?body|artikeltext|cuerpo|mw-parser/,
  ],
  ['story', /(?:^|[\s_-])(?:article|story|post|entry|single|main|content|page|artikel)(?:$|[\s_-])/],
]

export const CLASS_GROUP_NAMES: readonly string[] = CLASS_GROUPS.map(([name]) => name)

// Words about a page's settings, which stand on the article itself (WordPress writes `comments-open` there).
const SETTINGS =
  /(?:has|no|with|single)-?(?:comments?|sidebar|thumbnail|video)|comments?-(?:open|closed|off|on|status|count|enabled)|(?:sidebar|comment)s?-(?:left|right|none)|post-thumbnail|category-[\w-]+|tag-[\w-]+/g

/** The groups of an element's class and id as bits, told once for each distinct word of a page. */
export class ClassWords {
  readonly #known = new Map<string, number>()
  readonly #words = new Map<string, number>()

  bits(element: Element): number {
    const { attributes } = element
    const own = attributes['class']
    const id = attributes['id']
    const role = attributes['data-component'] ?? attributes['data-testid'] ?? attributes['data-module']
    if (own === undefined && id === undefined && role === undefined) return 0
    const key = `${own ?? ''} ${id ?? ''} ${role ?? ''}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    let bits = 0
    // 300 units: long lists of utility classes say no more than their beginning, and regexes stay cheap.
    for (const word of key.slice(0, 300).split(/\s+/)) if (word !== '') bits |= this.#ofWord(word)
    this.#known.set(key, bits)
    return bits
  }

  /** No pattern reaches over a space, so each word can be asked alone; pages repeat words more than whole lists. */
  #ofWord(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const plain = word
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(SETTINGS, '')
    let bits = 0
    for (const [i, [, pattern]] of CLASS_GROUPS.entries()) if (pattern.test(plain)) bits |= 1 << i
    this.#words.set(word, bits)
    return bits
  }
}
