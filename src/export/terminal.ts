/**
 * What a reader sees after `stemma read`: the finding in a sentence first, then who rests on whom, what differs (the
 * worst first, both wordings), who adds anything of their own, and the notices. Each story apart.
 */
import type { Result, TracedStory } from '../model/result.ts'
import { claimTable } from './claim-table.ts'
import { ASPECT_NAME, differences, firstOf, KIND_NAME, type Shown, type Side, sidesOf } from './difference.ts'
import { type Branch, familyInWords, likelyWords, relationTo } from './family.ts'
import { count, finding, inWords, sentenceOf } from './finding.ts'
import { type Ink, inkOf, wrapped } from './ink.ts'
import { dateLabel, type Lookup, lookup, witnessesByDate } from './lookup.ts'
import { orientedStory } from './orient.ts'
import { plainLine, shortened } from './plain.ts'
import { windowOn } from './window.ts'

export interface TerminalOptions {
  readonly colour: boolean
  readonly columns: number
}

/** More differences than this no one reads on a terminal; the report has them all. */
const DIFFERENCES_SHOWN = 6
const DIFFERENCES_OF_A_KIND = 2
const NOTICES_SHOWN = 5
/** A screen and a half. */
const TREE_LINES = 40

/** Past this the eye loses the row. */
const WIDEST = 220

interface Page {
  readonly by: Lookup
  readonly ink: Ink
  readonly columns: number
  /** A table may be wider than lines that are read. */
  readonly wide: number
}

/** Ends without a line end. */
export function summary(result: Result, options: TerminalOptions): string {
  // Past 100 columns lines are hard to read; under 40 the labels leave no room.
  const page: Page = {
    by: lookup(result),
    ink: inkOf(options.colour),
    columns: Math.min(100, Math.max(40, options.columns)),
    wide: Math.min(WIDEST, Math.max(40, options.columns)),
  }
  const parts = result.stories.map((story) =>
    storyLines(orientedStory(story, page.by), page, result.stories.length > 1),
  )
  const notices = noticeLines(result, page)
  if (result.stories.length > 1)
    parts.unshift([
      page.ink.strong(`${count(result.articles.length, 'article')} in ${result.stories.length} separate stories`),
    ])
  if (notices.length > 0) parts.push(notices)
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}

function storyLines(story: TracedStory, page: Page, apart: boolean): string[] {
  const { ink, columns, by } = page
  const { figures, sentence, why } = finding(story, by)
  const lines = wrapped(plainLine(story.title), columns).map(apart ? ink.strong : ink.faint)
  lines.push(ink.strong(figures), ...wrapped(sentence, columns))
  if (why.length > 0) lines.push(...wrapped(`Why: ${why.join(' ')}`, columns, '', '     '))
  section(lines, page, story.articles.length === 1 ? 'What it rests on' : 'Who rests on whom', treeLines(story, page))
  section(lines, page, 'What differs', differenceLines(story, page))
  section(lines, page, 'Claim by claim', claimTable(story, by, ink, page.wide))
  section(lines, page, 'Who adds anything of their own', ownLines(story, page))
  return lines
}

function section(lines: string[], { ink }: Page, title: string, body: readonly string[]): void {
  if (body.length > 0) lines.push('', ink.strong(title), ...body)
}

function treeLines(story: TracedStory, page: Page): string[] {
  const lines: string[] = []
  const roots = familyInWords(story, page.by)
  for (const root of roots) branchLines(root, '  ', '  ', story, page, lines)
  const more = lines.length - TREE_LINES
  if (more > 5) lines.splice(TREE_LINES, more, page.ink.faint(`  … ${more} more lines: stemma read … -o report.html`))
  for (const one of story.undecided) {
    const { a, b, what } = one
    const pair = `${page.by.label(a)} and ${page.by.label(b)}`
    const text =
      what === 'link' ? `${pair}: kin or not? Cannot tell.` : `${pair}: one took from the other; which, cannot tell.`
    lines.push(
      ...wrapped(`${text} ${likelyWords(one, page.by)}`.trim(), page.columns, '  ? ', '    ').map(page.ink.warn),
    )
  }
  return lines
}

function branchLines(branch: Branch, first: string, rest: string, story: TracedStory, page: Page, to: string[]): void {
  const { by, ink, columns } = page
  const article = by.articles.get(branch.id)
  const notes: string[] = []
  if (branch.edge !== null && branch.edge.kind !== 'shares-lost-source') notes.push(edgeNote(branch.edge))
  for (const edge of branch.also) notes.push(`also ${relationTo(edge, by)}`)
  const own = story.articles.find((one) => one.article === branch.id)?.ownReporting
  if (own === 'primary') notes.push('own reporting')
  else if (own === 'some') notes.push('some reporting of its own')
  if (article === undefined) notes.push(branch.id.startsWith('lost:') ? 'must have existed' : 'not at hand')
  const when = article?.published == null ? '' : `  ${dateLabel(article.published.value)}`
  const label = article === undefined ? by.parentWords(branch.id) : ink.strong(by.label(branch.id))
  const text = `${label}${ink.faint(when)}${notes.length === 0 ? '' : ` — ${notes.join('; ')}`}`
  to.push(...wrapped(text, columns, first, rest + (branch.children.length > 0 ? '│  ' : '   ')))
  for (const [i, child] of branch.children.entries()) {
    const last = i === branch.children.length - 1
    branchLines(child, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`, story, page, to)
  }
}

/** In the tree the parent stands above, so it is not named again. */
function edgeNote(edge: NonNullable<Branch['edge']>): string {
  const part = edge.whole ? '' : ' in part'
  return `${edge.kind === 'cites' ? (edge.whole ? 'rests on it' : 'cites it for part') : edge.kind === 'copies' ? `copies it${part}` : `rewrites it${part}`}`
}

function differenceLines(story: TracedStory, page: Page): string[] {
  // A detail more is no fault; it is shown only in the report.
  const all = differences(story, page.by).filter(({ variant }) => variant.kind !== 'detail-added')
  const lines = firstOf(all, DIFFERENCES_SHOWN, DIFFERENCES_OF_A_KIND).flatMap((shown) => differenceOf(shown, page))
  const more = all.length - DIFFERENCES_SHOWN
  if (more > 0) lines.push(page.ink.faint(`  and ${more} more: stemma read … -o report.html`))
  if (all.length === 0 && story.articles.length > 1)
    lines.push(
      ...wrapped(
        story.claims.length === 0
          ? 'No statement is made by two of them.'
          : `Nothing that changes the news, in ${count(story.claims.length, 'claim')} compared.`,
        page.columns,
        '  ',
      ),
    )
  return lines
}

function differenceOf(shown: Shown, page: Page): string[] {
  const { claim, variant, more } = shown
  const sides = sidesOf(claim, variant, page.by)
  if (sides === null) return []
  const sure = variant.band === 'certain' ? '' : variant.band === 'likely' ? ' (likely)' : ' (to check)'
  // The kind's name says it already for these.
  const plain = ['attribution', 'detail', 'modality', 'wording'].includes(variant.aspect)
  const aspect = plain ? '' : `, ${ASPECT_NAME[variant.aspect]}`
  const others = more > 0 ? `, and in ${count(more, 'more pair')}` : ''
  const head = `${KIND_NAME[variant.kind]}${aspect}${sure}${others}`
  return [...wrapped(head, page.columns, '  ').map(page.ink.warn), ...sides.flatMap((side) => sideLines(side, page))]
}

function sideLines(side: Side, page: Page): string[] {
  const article = page.by.articles.get(side.statement.article)
  if (article === undefined) return []
  const room = Math.max(60, page.columns * 2 - side.label.length - 12)
  const { before, words, after } = windowOn(article.text, side.statement, side.words, room)
  const quoted = `“${before}${words === '' ? '' : markWords(words, page.ink)}${after}”`
  return wrapped(`${page.ink.strong(`${side.label}:`)} ${quoted}`, page.columns, '    ', '      ')
}

/** Word by word, so that a line break inside keeps the mark on both lines. */
function markWords(words: string, ink: Ink): string {
  return ink.mark('x') === '[x]' ? ink.mark(words) : words.split(' ').map(ink.mark).join(' ')
}

function ownLines(story: TracedStory, page: Page): string[] {
  const { by, ink, columns } = page
  const own = witnessesByDate(story, by).filter((witness) => witness.ownReporting !== 'none')
  if (story.articles.length > 1 && own.length === 0) return ['  None of them shows reporting of its own.']
  return own.flatMap((witness) => {
    const span = witness.evidence.flatMap((one) => one.spans).find((one) => one.article === witness.article)
    const words = span === undefined ? '' : ` “${shortened(by.quote(span), 110)}”`
    const what = witness.ownReporting === 'primary' ? ink.good(' (the main news is its own)') : ''
    return wrapped(
      `${ink.strong(by.label(witness.article))}${what}${words === '' ? '' : ':'}${words}`,
      columns,
      '  ',
      '    ',
    )
  })
}

function noticeLines(result: Result, page: Page): string[] {
  if (result.notices.length === 0) return []
  const groups = new Map<string, string[]>()
  for (const { code, what, where, mend } of result.notices) {
    const key = `${sentenceOf(what)} ${sentenceOf(mend)} (${code})`
    groups.set(key, [...(groups.get(key) ?? []), plainLine(where)])
  }
  const shown = [...groups].slice(0, NOTICES_SHOWN).flatMap(([text, places]) => {
    const named = places.filter((place) => place !== '').map((place) => place.replace(/^.*[/\\](?=.)/, ''))
    const where = named.length > 3 ? `${inWords(named.slice(0, 2))} and ${named.length - 2} more` : inWords(named)
    return wrapped(`${where === '' ? '' : `${shortened(where, 160)}: `}${text}`, page.columns, '  ', '    ')
  })
  const more = groups.size - NOTICES_SHOWN
  return [
    page.ink.strong(count(result.notices.length, 'notice')),
    ...shown,
    ...(more > 0 ? [page.ink.faint(`  and ${more} of other kinds`)] : []),
  ]
}
