/**
 * What a rule means, for people. A rule's name is a dotted path; the longest known beginning speaks for it, so that a
 * new rule of a known family already has words. A rule that nobody has put into words shows its name alone.
 */
const WORDS: Readonly<Record<string, string>> = {}

export function ruleWords(rule: string): string | null {
  for (let name = rule; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const words = WORDS[name]
    if (words !== undefined) return words
  }
  return null
}
