/** What happened when, as the articles tell it. */
import type { TimelineEntry } from '../../model/timeline.ts'
import { inWords, unique } from '../finding.ts'
import { dateLabel } from '../lookup.ts'
import { html, type Markup } from './markup.ts'
import { anchor, section, type View } from './view.ts'

/** Lines under one date. */
const SHOWN = 6

export function timelineSection(view: View): Markup | null {
  const { timeline } = view.story
  if (timeline.length === 0) return null
  return section(
    view,
    'timeline',
    'Timeline, as told',
    html`<ol class="times">${timeline.map((entry) => item(entry, view))}</ol>`,
  )
}

/** Each claim once, in the words of a statement that names this time; then the statements that are in no claim. */
function item(entry: TimelineEntry, view: View): Markup {
  const named = new Set(entry.statements)
  const covered = new Set<string>()
  const lines: Markup[] = []
  for (const id of entry.claims) {
    const claim = view.story.claims.find((one) => one.id === id)
    if (claim === undefined) continue
    const telling = claim.statements.filter((member) => named.has(member.statement))
    for (const member of telling) covered.add(member.statement)
    const number = view.claimNumbers.get(id)
    const outlets = unique(telling.map((member) => view.by.label(member.article)))
    const link =
      number === undefined ? null : html` <a class="permalink" href="#${anchor('claim', id)}">claim ${number}</a>`
    const words = telling[0] === undefined ? claim.gist : view.by.quote(telling[0])
    lines.push(html`<li>${words} <span class="soft">${inWords(outlets)}</span>${link}</li>`)
  }
  for (const id of entry.statements) {
    const statement = view.by.statements.get(id)
    const article = view.by.articleOf.get(id)
    if (covered.has(id) || statement === undefined || article === undefined) continue
    const words = view.by.quote({ article, start: statement.start, end: statement.end })
    lines.push(html`<li>${words} <span class="soft">${view.by.label(article)}</span></li>`)
  }
  const more = lines.length - SHOWN
  return html`<li><p class="when">${whenWords(entry)}</p><ul>${lines.slice(0, SHOWN)}</ul>${more > 0 && html`<details class="rest"><summary>${more} more</summary><ul>${lines.slice(SHOWN)}</ul></details>`}</li>`
}

const PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  Q1: 'first quarter',
  Q2: 'second quarter',
  Q3: 'third quarter',
  Q4: 'fourth quarter',
  H1: 'first half',
  H2: 'second half',
}

/** A TIMEX3 value in words: "11 Mar 2026, night", "week of 9 Mar 2026", "2019". */
function whenWords({ value, lo }: TimelineEntry): string {
  const part = PARTS[/^\d{4}-\d\d-\d\dT([A-Z]{2})$/.exec(value)?.[1] ?? '']
  if (part !== undefined) return `${dateLabel(value)}, ${part}`
  const [, year = '', season = ''] = /^(\d{4})-([SFWQH][A-Z1-4])$/.exec(value) ?? []
  if (PARTS[season] !== undefined) return `${year}, ${PARTS[season]}`
  if (/^\d{4}(?:-\d\d|$)/.test(value)) return dateLabel(value)
  if (lo === null) return value
  return /^\d{4}-W\d\d$/.test(value) ? `week of ${dateLabel(lo)}` : `${value}, from ${dateLabel(lo)}`
}
