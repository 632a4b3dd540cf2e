/** Another word for the same: aligned words that are not equal, and single words in like places that have no tie. */
import { type Finding, finding, type Rule } from './finding.ts'

const OTHER = new Set(['synonym', 'paraphrase', 'derived', 'narrower', 'broader', 'spelling'])

export const wordings: Rule = (versions) => {
  const { a, b, alignment } = versions
  const found: Finding[] = []
  for (const { i, j, tie } of alignment.links) {
    const [x, y] = [a.form.words[i], b.form.words[j]]
    if (x === undefined || y === undefined || !OTHER.has(tie) || !a.form.content[i]) continue
    found.push(
      finding(versions, { kind: 'wording', aspect: 'wording', a: x, b: y, band: 'likely', rule: `wording.${tie}` }),
    )
  }
  const { toB, toA } = alignment
  for (let i = 1; i + 1 < toB.length; i++) {
    const j = (toB[i - 1] ?? -1) + 1
    const [x, y] = [a.form.words[i], b.form.words[j]]
    if (toB[i] !== -1 || j < 1 || toA[j] !== -1 || toB[i + 1] !== j + 1) continue
    if (x === undefined || y === undefined || !a.form.content[i] || !b.form.content[j]) continue
    if (Number.isFinite(Number(x.key)) || Number.isFinite(Number(y.key))) continue
    found.push(
      finding(versions, { kind: 'wording', aspect: 'wording', a: x, b: y, band: 'likely', rule: 'wording.place' }),
    )
  }
  return found
}
