/** What happened when, as the articles tell it. */
import type { TimelineEntry } from '../../model/timeline.ts'
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

function item(entry: TimelineEntry, view: View): Markup {
  const claims = entry.claims.flatMap((id) => view.story.claims.find((claim) => claim.id === id) ?? [])
  const covered = new Set(claims.flatMap((claim) => claim.statements.map((member) => member.statement)))
  const lines = [
    ...claims.map((claim) => {
      const shown = view.claimNumbers.has(claim.id)
      return html`<li>${claim.gist} ${shown && html`<a class="permalink" href="#${anchor('claim', claim.id)}">claim ${view.claimNumbers.get(claim.id) ?? ''}</a>`}</li>`
    }),
    ...entry.statements
      .filter((id) => !covered.has(id))
      .flatMap((id) => {
        const statement = view.by.statements.get(id)
        const article = view.by.articleOf.get(id)
        if (statement === undefined || article === undefined) return []
        return [
          html`<li>${view.by.quote({ article, start: statement.start, end: statement.end })} <span class="soft">${view.by.label(article)}</span></li>`,
        ]
      }),
  ]
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
}

/** A TIMEX3 value in words: "11 Mar 2026, night", "week of 9 Mar 2026", "2019". */
function whenWords({ value, lo }: TimelineEntry): string {
  const part = PARTS[/^\d{4}-\d\d-\d\dT([A-Z]{2})$/.exec(value)?.[1] ?? '']
  if (part !== undefined) return `${dateLabel(value)}, ${part}`
  if (/^\d{4}(?:-\d\d|$)/.test(value)) return dateLabel(value)
  if (lo === null) return value
  return /^\d{4}-W\d\d$/.test(value) ? `week of ${dateLabel(lo)}` : `${value}, from ${dateLabel(lo)}`
}
