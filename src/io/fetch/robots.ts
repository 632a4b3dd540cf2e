/** robots.txt after RFC 9309: the group of our name, else of `*`; the longest matching rule wins, allow on a tie. */

/** RFC 9309 §2.5: at least this much is read; the rest of a longer file is left. Bytes. */
export const ROBOTS_BYTES = 512_000

export interface Robots {
  /** May this path (with its query) be fetched? */
  readonly allows: (path: string) => boolean
  /** Crawl-delay: no part of the RFC, but a host that names one asks for it. Null when it names none. */
  readonly delayMs: number | null
}

interface Group {
  readonly agents: string[]
  readonly rules: { readonly allow: boolean; readonly path: string }[]
  delayMs: number | null
}

/** @param agent our product token, lower case */
export function readRobots(text: string, agent: string): Robots {
  const groups: Group[] = []
  let open = false
  for (const line of text.split(/\r\n?|\n/)) {
    const match = /^[\s\ufeff]*([a-z-]+)\s*:\s*([^#]*)/i.exec(line)
    if (match === null) continue
    const key = (match[1] ?? '').toLowerCase()
    const value = (match[2] ?? '').trim()
    if (key === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [], delayMs: null })
      groups.at(-1)?.agents.push(value.toLowerCase())
      open = true
    } else if (key === 'allow' || key === 'disallow') {
      open = false
      if (value !== '') groups.at(-1)?.rules.push({ allow: key === 'allow', path: encoded(value) })
    } else if (key === 'crawl-delay') {
      open = false
      const group = groups.at(-1)
      if (group !== undefined && /^\d+(?:\.\d+)?$/.test(value)) group.delayMs = Number(value) * 1000
    }
  }
  const named = groups.filter((group) => group.agents.includes(agent))
  const ours = named.length > 0 ? named : groups.filter((group) => group.agents.includes('*'))
  const rules = ours.flatMap((group) => group.rules)
  const delays = ours.flatMap((group) => (group.delayMs === null ? [] : [group.delayMs]))
  return {
    allows: (path) => allowed(rules, encoded(path)),
    delayMs: delays.length > 0 ? Math.max(...delays) : null,
  }
}

function allowed(rules: Group['rules'], path: string): boolean {
  let best = { allow: true, length: 0 }
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue
    const length = rule.path.length
    if (length > best.length || (length === best.length && rule.allow)) best = { allow: rule.allow, length }
  }
  return best.allow
}

/** One spelling for both sides: what is not ASCII percent-encoded, hex digits upper case. */
function encoded(path: string): string {
  return path
    .replace(/[^\x20-\x7e\ud800-\udfff]+/gu, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (hex) => hex.toUpperCase())
}

/** `*` stands for anything, a final `$` for the end. Linear: each literal piece is looked for once, from left to right. */
function matches(rule: string, path: string): boolean {
  const toEnd = rule.endsWith('$')
  const pieces = (toEnd ? rule.slice(0, -1) : rule).split('*')
  let at = 0
  for (const [i, piece] of pieces.entries()) {
    const found = i === 0 ? (path.startsWith(piece) ? 0 : -1) : path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!toEnd) return true
  return pieces.length === 1 ? at === path.length : path.endsWith(pieces.at(-1) ?? '')
}
