/** robots.txt after RFC 9309: the group of our name, else of `*`; the longest matching rule wins, allow on a tie. */
export function robotsAllow(robots: string, agent: string, path: string): boolean {
  const groups: { agents: string[]; rules: { allow: boolean; path: string }[] }[] = []
  let open = false
  for (const line of robots.split(/\r\n?|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line)
    if (match === null) continue
    const key = (match[1] ?? '').toLowerCase()
    const value = (match[2] ?? '').trim()
    if (key === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [] })
      groups.at(-1)?.agents.push(value.toLowerCase())
      open = true
    } else if (key === 'allow' || key === 'disallow') {
      open = false
      if (value !== '') groups.at(-1)?.rules.push({ allow: key === 'allow', path: value })
    }
  }
  const named = groups.filter((group) => group.agents.includes(agent))
  const rules = (named.length > 0 ? named : groups.filter((group) => group.agents.includes('*'))).flatMap(
    (group) => group.rules,
  )
  let best = { allow: true, length: 0 }
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue
    const length = rule.path.length
    if (length > best.length || (length === best.length && rule.allow)) best = { allow: rule.allow, length }
  }
  return best.allow
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
