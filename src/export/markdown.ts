/**
 * A case file in Markdown, to hand to an editor: the finding, who rests on whom, who adds anything of their own, what
 * differs (sure before to be checked), each shared claim with its versions, the articles with their hashes. Each
 * quotation is linked to its words on the publisher's page. Source text is escaped, so it cannot format.
 */
import type { Claim } from '../model/claim.ts'
import type { Result, TracedStory } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import { ASPECT_NAME, differences, KIND_NAME, sidesOf } from './difference.ts'
import type { TextExporter } from './exporter.ts'
import { type Branch, familyInWords, likelyWords, relationTo } from './family.ts'
import { count, finding, originCount, sentenceOf } from './finding.ts'
import { ANY, chosen } from './html/claim-list.ts'
import { sourceUrl } from './html/source-url.ts'
import { byDate, dateLabel, type Lookup, lookup, witnessesByDate } from './lookup.ts'
import { orientedStory } from './orient.ts'
import { plainLine } from './plain.ts'

export const markdown: TextExporter = (result) => {
  const by = lookup(result)
  const blocks = result.stories.flatMap((story) => storyBlocks(orientedStory(story, by), by))
  return `${[...blocks, ...noticeBlocks(result), footer(result)].join('\n\n')}\n`
}

function storyBlocks(story: TracedStory, by: Lookup): string[] {
  const { figures, sentence, why } = finding(story, by)
  const one = story.articles.length === 1
  const blocks = [`# ${md(story.title)}`, `**${md(figures)}.** ${md(sentence)}`]
  if (why.length > 0) blocks.push(why.map((line) => `- ${md(line)}`).join('\n'))
  blocks.push(
    `## ${one ? 'What it rests on' : 'Who rests on whom'}`,
    list(familyInWords(story, by).flatMap((root) => branch(root, 0, by))),
  )
  if (story.undecided.length > 0)
    blocks.push(
      '### Cannot tell',
      list(
        story.undecided.map(
          (one) =>
            `- ${one.what === 'link' ? 'Are these kin' : 'Which took from which'}? ${md(by.label(one.a))}, ${md(by.label(one.b))}${likelyWords(one, by) === '' ? '' : `. ${md(likelyWords(one, by))}`}`,
        ),
      ),
    )
  if (!one) blocks.push('## Who adds anything of their own', list(ownLines(story, by)))
  const all = differences(story, by)
  const sure = all.filter(({ variant }) => variant.band !== 'check')
  const unsure = all.filter(({ variant }) => variant.band === 'check' && variant.kind !== 'detail-added')
  if (sure.length > 0) blocks.push('## What differs', list(sure.flatMap((shown) => differenceLines(shown, by))))
  if (unsure.length > 0) blocks.push('## To check by hand', list(unsure.flatMap((shown) => differenceLines(shown, by))))
  const left = all.length - sure.length - unsure.length
  if (left > 0)
    blocks.push(
      `${count(left, 'detail')} more that one article may have added: \`stemma read … -o case.variants.csv\`.`,
    )
  const told = chosen(story.claims, ANY, by)
  if (told.length > 0) blocks.push('## Claims', ...told.map((claim) => claimBlock(claim, by)))
  blocks.push('## Origins', originLines(story, by), '## Articles', list(articleLines(story, by)))
  return blocks
}

function branch({ id, edge, also, children }: Branch, depth: number, by: Lookup): string[] {
  const article = by.articles.get(id)
  const notes = [
    ...(edge === null ? [] : [relationTo(edge, by)]),
    ...also.map((other) => `also ${relationTo(other, by)}`),
  ]
  const when = article?.published == null ? '' : ` (${dateLabel(article.published.value)})`
  const name = article === undefined ? `*${md(by.parentWords(id))}*, not at hand` : `**${md(by.label(id))}**${when}`
  const line = `${'  '.repeat(depth)}- ${name}${notes.length === 0 ? '' : `: ${md(notes.join('; '))}`}`
  return [line, ...children.flatMap((child) => branch(child, depth + 1, by))]
}

function ownLines(story: TracedStory, by: Lookup): string[] {
  const own = witnessesByDate(story, by).filter((witness) => witness.ownReporting !== 'none')
  if (own.length === 0) return ['None of them shows reporting of its own.']
  return own.map((witness) => {
    const span = witness.evidence.flatMap(({ spans }) => spans).find((one) => one.article === witness.article)
    const words = span === undefined ? '' : `: “${md(by.quote(span))}”`
    return `- ${place(witness.article, span ?? null, by)}${witness.ownReporting === 'primary' ? ' (the main news is its own)' : ''}${words}`
  })
}

/** The article's label, linked to the words on the publisher's page where it has an address. */
function place(article: string, span: Span | null, by: Lookup): string {
  const url = sourceUrl(by.articles.get(article), span)
  return url === null ? md(by.label(article)) : `[${md(by.label(article))}](<${url}>)`
}

const SURE = { certain: '', likely: ' (likely)', check: ' (to check)' } as const

function differenceLines({ claim, variant }: ReturnType<typeof differences>[number], by: Lookup): string[] {
  const sides = sidesOf(claim, variant, by)
  if (sides === null) return []
  const lines = sides.map(({ statement, words }) => {
    // A few words stand in many places of a page; the whole statement in one.
    const findable = words !== null && by.quote(words).length > 30 ? words : statement
    const marked = words === null ? '' : ` (“${md(by.quote(words))}”)`
    return `  - ${place(statement.article, findable, by)}: “${md(by.quote(statement))}”${marked}`
  })
  return [`- **${KIND_NAME[variant.kind]}**, ${ASPECT_NAME[variant.aspect]}${SURE[variant.band]}`, ...lines]
}

function claimBlock(claim: Claim, by: Lookup): string {
  const { articles, origins } = claim.corroboration
  const lines = claim.statements.map((member) => {
    const source = member.attribution === null ? '' : `; ${md(member.attribution)}`
    return `- ${place(member.article, member, by)}${source}: “${md(by.quote(member))}”`
  })
  const figures = `${count(articles, 'article')}, ${originCount(origins)}`
  return `### ${md(claim.gist)}\n\n${figures}. ${md(sentenceOf(origins.reason))}\n\n${lines.join('\n')}`
}

function originLines(story: TracedStory, by: Lookup): string {
  if (story.origins.list.length === 0) return 'The texts name none.'
  return list(
    story.origins.list.map((origin) => {
      const through =
        origin.articles.length === 0 ? '' : `: ${origin.articles.map((id) => md(by.label(id))).join(', ')}`
      return `- ${md(origin.name)} (${origin.kind}${origin.counted ? '' : ', not counted'})${through}`
    }),
  )
}

function articleLines(story: TracedStory, by: Lookup): string[] {
  return byDate(story, by).map((article) => {
    const title = md(article.title?.value ?? article.name)
    const url = sourceUrl(article, null)
    const named = url === null ? title : `[${title}](<${url}>)`
    const when = article.published === null ? 'no date' : dateLabel(article.published.value)
    return `- ${md(by.label(article.id))}, ${when}: ${named} \`sha256 ${article.sha256.slice(0, 16)}\``
  })
}

function noticeBlocks(result: Result): string[] {
  if (result.notices.length === 0) return []
  return [
    '## Notices',
    list(result.notices.map((one) => `- ${one.code} ${md(one.where)}: ${md(one.what)}. ${md(one.mend)}.`)),
  ]
}

function footer(result: Result): string {
  return `---\n\nStemma ${result.stemma}. Counts origins, not outlets; it does not say what is true.`
}

const list = (lines: readonly string[]): string => lines.join('\n')

/** One line, with everything escaped that Markdown (and HTML within it) would read as a sign. */
function md(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]<>#|~!]/g, (sign) => `\\${sign}`)
    .replace(/&/g, '&amp;')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
}
