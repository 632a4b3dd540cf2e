/**
 * Every place where an outlet is meant: by its name, by a short form of a name given elsewhere in the article ("the
 * Courier", "NPS"), by the article's own outlet's name, or by a word that points back ("the newspaper", "this paper").
 */
import type { Outlets } from '../language/outlets/lookup.ts'
import type { Article } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { firstEndingAfter, itemAt, Taken } from '../text/sorted-spans.ts'
import { overlaps } from '../text/span.ts'
import { fits, kindOfOutlet } from './outlet-sorts.ts'
import type { Passage } from './passage.ts'

export interface Meant extends Span {
  /** Canonical name. */
  readonly name: string
  /** Is it the outlet that publishes this article? */
  readonly own: boolean
  readonly rule: string
}

/** What the article's outlet is called, canonical; null where it is not known. */
export function ownOutlet(article: Article, outlets: Outlets): string | null {
  const value = article.outlet?.value
  if (value === undefined) return null
  return outlets.byName(value)?.name ?? value.replace(/^The /, '')
}

const BACK =
  /\b(?:(this|our)|(the|that|the same)) (newspaper|paper|publication|magazine|broadcaster|outlet|news (?:outlet|site|agency|organi[sz]ation|website|channel|service)|website|station|channel|network|journal|newsletter|weekly|daily|tabloid|wire service|agency|programme|podcast)\b(?!['’]s (?:owner|editor))/gi
const SELF = /\b(?:this|our) (?:reporter|correspondent|columnist|newsroom|site|page|programme|program|podcast|blog)\b/gi
// Bodies that are "the agency", "the network", "the channel" and no outlet: only after an outlet of that sort.
const VAGUE = /^(?:agency|network|channel|station|website|journal|daily|programme|outlet|podcast)$/i
const SHORT_HEAD =
  /^(?:Times|Post|Journal|Gazette|Chronicle|Courier|Herald|Tribune|Sentinel|Examiner|Ledger|Observer|Mail|Star|Globe|Guardian|Telegraph|Register|Dispatch|Record|Press|News|Quill|Bee|Sun|Standard|Mirror|Express|Argus|Echo|Eagle|Inquirer|Bulletin|Review|Monitor|Independent|Mercury|Beacon|Banner|Citizen|Advocate|Recorder|Reporter|Messenger|Advertiser|Leader|Union|Republic|Voice|Wire|Dealer)$/

/** By place, not overlapping. Linear in the text for a bounded number of outlet names. */
export function outletsMeant(article: Article, passages: readonly Passage[], outlets: Outlets): Meant[] {
  const { text } = article
  const own = ownOutlet(article, outlets)
  const known = new Map<string, string>()
  const found: Meant[] = []
  const taken = new Taken(text.length)
  const add = (span: Span, name: string, rule: string) => {
    if (taken.touches(span)) return
    taken.add(span)
    found.push({ ...span, name, own: name === own, rule })
  }
  const ownForms = own === null ? [] : formsOf(own)
  for (const passage of passages)
    for (const { start, end, name, rule } of outlets.mentions(text, passage)) {
      const same = own !== null && (name === own || ownForms.includes(name))
      add({ start, end }, same ? own : name, same ? 'en.outlet.own' : rule)
      if (!same && rule.includes('table') === false)
        for (const form of formsOf(name)) if (!known.has(form)) known.set(form, name)
      if (!same && rule.includes('table'))
        for (const form of formsOf(name).slice(1)) if (!known.has(form)) known.set(form, name)
    }
  if (own !== null) for (const form of ownForms) known.set(form, own)
  const starts = new Set(found.map((meant) => meant.start))
  for (const [form, name] of [...known].sort(([a], [b]) => b.length - a.length)) {
    const whole = form === name || form.includes(' ') || /^[A-Z]{2,6}$/.test(form)
    for (const at of places(text, form)) {
      const span = { start: at, end: at + form.length }
      if (starts.has(at) || (itemAt(passages, at)?.end ?? 0) < span.end) continue
      if (!whole && !/\b[Tt]he $/.test(text.slice(Math.max(0, at - 4), at))) continue
      add(span, name, name === own ? 'en.outlet.own' : 'en.outlet.short')
    }
  }
  found.sort((a, b) => a.start - b.start)
  return back(text, passages, found, own, outlets)
}

// How many outlets back a word may point; articles name few.
const NAMED_BACK = 12

/** The outlet named last that can be called so: Reuters is no newspaper. */
function lastCalled(noun: string, named: readonly Meant[], before: number, outlets: Outlets): Meant | undefined {
  for (let i = before - 1; i >= Math.max(0, before - NAMED_BACK); i--) {
    const one = named[i]
    const kind = one === undefined ? null : kindOfOutlet(one.name, outlets)
    if (one !== undefined && (kind === null || fits(noun, kind))) return one
  }
  return undefined
}

/** "the newspaper" is the outlet of that sort named last, "this newspaper" the article's own. */
function back(
  text: string,
  passages: readonly Passage[],
  named: readonly Meant[],
  own: string | null,
  outlets: Outlets,
): Meant[] {
  const found: Meant[] = [...named]
  for (const passage of passages) {
    const part = text.slice(passage.start, passage.end)
    for (const match of part.matchAll(SELF)) {
      const start = passage.start + match.index
      found.push({ start, end: start + match[0].length, name: own ?? '', own: true, rule: 'en.outlet.this' })
    }
    for (const match of part.matchAll(BACK)) {
      const start = passage.start + match.index
      const span = { start, end: start + match[0].length }
      const behind = firstEndingAfter(named, span.start)
      const ahead = named[behind]
      if (ahead !== undefined && overlaps(ahead, span)) continue
      if (match[1] !== undefined) {
        found.push({ ...span, name: own ?? '', own: true, rule: 'en.outlet.this' })
        continue
      }
      const last = lastCalled((match[3] ?? '').toLowerCase(), named, behind, outlets)
      if (last === undefined || (VAGUE.test(match[3] ?? '') && start - last.end > 600)) continue
      // "the newspaper Grenvig Avis": the name follows, it is not a pointer back.
      if (ahead !== undefined && ahead.start - span.end <= 2) continue
      found.push({ ...span, name: last.name, own: last.own, rule: 'en.outlet.back' })
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** How a name is shortened later on: itself, its last words ("Courier"), its initials ("NPS"). Longest first. */
function formsOf(name: string): string[] {
  const bare = name.replace(/^The /, '')
  const words = bare.split(' ')
  const forms = [bare]
  const last = words.at(-1) ?? ''
  if (words.length >= 2 && SHORT_HEAD.test(last)) forms.push(last)
  if (words.length >= 3) forms.push(words.slice(0, -1).join(' '))
  if (words.length === 3 && /^(?:News|Radio|TV|Online|Magazine)$/.test(last)) forms.push(words.slice(0, 2).join(' '))
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
  if (initials.length >= 2 && initials.length === words.length && words.length >= 3) forms.push(initials)
  return [...new Set(forms)]
}

function places(text: string, form: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + form.length)
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) found.push(at)
  }
  return found
}
