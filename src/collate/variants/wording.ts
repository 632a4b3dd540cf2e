/** Another word for the same: aligned words that are not equal, and single words in like places. */
import { type Finding, finding, type Rule } from './finding.ts'

const OTHER = new Set(['synonym', 'derived', 'narrower', 'broader', 'spelling', 'place'])

export const wordings: Rule = (versions) => {
  const { a, b, alignment } = versions
  const found: Finding[] = []
  for (const { i, j, tie } of alignment.links) {
    const [x, y] = [a.form.words[i], b.form.words[j]]
    if (x === undefined || y === undefined || !OTHER.has(tie) || !a.form.content[i]) continue
    if (/\d/.test(x.key) || /\d/.test(y.key)) continue
    found.push(
      finding(versions, { kind: 'wording', aspect: 'wording', a: x, b: y, band: 'likely', rule: `wording.${tie}` }),
    )
  }
  return found
}
