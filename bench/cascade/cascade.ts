/**
 * Stories with a known family tree, made from invented facts: own reports, agencies and their copies, rewrites that
 * credit or do not, retellings of retellings, mixtures of two parents, wrong time stamps, reports that are not at hand.
 */
import { type Chance, chanceOf } from './chance.ts'
import { type Fact, factsFor, outletName, word } from './facts.ts'

export interface Told {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly text: string
}

export interface Cascade {
  readonly articles: readonly Told[]
  /** `parent\nchild`; a parent that is not at hand is `outlet:NAME`. */
  readonly edges: ReadonlySet<string>
  /** Pairs of children of one lost source, `a\nb` in order. */
  readonly lost: ReadonlySet<string>
  /** Ways by which the story came out. */
  readonly origins: number
}

interface Node {
  readonly outlet: string
  readonly facts: readonly Fact[]
  /** Which way each fact is told; -1 = blurred, and then it stays so in what is taken from here. */
  readonly telling: readonly number[]
  readonly copied: boolean
  readonly at: number
  readonly lines: readonly string[]
}

const LEADS = ['It has come to light that', 'Word is out in', 'There is unrest in', 'Eyes are on'] as const

/** `dropped`: share of rewrites that say nothing of where they have it from. */
export function cascadeOf(seed: number, size: number, dropped: number): Cascade {
  const chance = chanceOf(seed)
  const place = word(chance)
  const body = `${word(chance)} ${chance.pick(['Water', 'Trust', 'Harbour Board', 'Rail', 'Council'])}`
  const nodes: Node[] = []
  const edges = new Set<string>()
  const lost = new Set<string>()
  let origins = 0
  const id = (index: number) => `n${String(index).padStart(3, '0')}`
  const add = (node: Node, parents: readonly string[]): number => {
    nodes.push(node)
    for (const parent of parents) edges.add(`${parent}\n${id(nodes.length - 1)}`)
    return nodes.length - 1
  }
  const own = (): Node => {
    const facts = factsFor(chance, body, place, chance.between(7, 9))
    const outlet = outletName(chance)
    const telling = facts.map((fact) => chance.between(0, fact.exact.length - 1))
    const lines = facts.map((fact, i) => fact.exact[telling[i] ?? 0] ?? '')
    lines[0] = `${lines[0]?.replace(/\.$/, '')}, according to papers seen by the ${outlet}.`
    lines.splice(3, 0, `Two people who know the file told the ${outlet} that more is to come.`)
    return { outlet, facts, telling, copied: false, at: chance.between(0, 240), lines }
  }
  while (nodes.length < size) {
    const roll = chance.next()
    if (nodes.length === 0 || roll < 0.12) {
      add(own(), [])
      origins++
    } else if (roll < 0.22 && nodes.length + 2 <= size) {
      // A report that is not at hand, retold twice without a word of it.
      const hidden = own()
      // Two who retell one report do not hit on the same words: each has its own way from the hidden one's.
      const pair = [1, 2].map((step) => add(retell(chance, hidden, 'none', place, 0.75, step), []))
      lost.add(pair.map(id).join('\n'))
      origins++
    } else if (roll < 0.3) {
      const hidden = own()
      add(retell(chance, hidden, 'credit', place, 0.8), [`outlet:${hidden.outlet}`])
      origins++
    } else {
      // Nobody can tell which of two equal texts a third was taken from: only first witnesses have children.
      const index = chance.between(0, nodes.length - 1)
      const parent = nodes[index]
      if (parent === undefined || parent.copied) continue
      if (roll < 0.45) add(copy(chance, parent), [id(index)])
      else {
        const credit = chance.next() >= dropped
        add(retell(chance, parent, credit ? 'credit' : 'none', place, 0.7), [id(index)])
      }
    }
  }
  const order = chance.shuffled(nodes.map((_, i) => i))
  const name = new Map(order.map((index, i) => [id(index), `a${String(i).padStart(3, '0')}`]))
  const rename = (key: string) => key.split('\n').map((part) => name.get(part) ?? part)
  return {
    articles: nodes
      .map((node, i) => ({
        id: name.get(id(i)) ?? '',
        outlet: node.outlet,
        published: stamp(node.at),
        text: node.lines.join('\n\n'),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: new Set([...edges].map((key) => rename(key).join('\n'))),
    lost: new Set([...lost].map((key) => rename(key).sort().join('\n'))),
    origins,
  }
}

/** The parent's facts in other words, some left out, some blurred, in the same order; often with some background added. */
function retell(chance: Chance, parent: Node, credit: 'credit' | 'none', place: string, kept: number, step = 0): Node {
  const facts: Fact[] = []
  const telling: number[] = []
  for (const [i, fact] of parent.facts.entries()) {
    if (chance.next() > kept && parent.facts.length > 3) continue
    const before = parent.telling[i] ?? 0
    const blurred = before < 0 || chance.next() < 0.15
    facts.push(fact)
    const other = step === 0 ? chance.between(1, fact.exact.length - 1) : step
    telling.push(blurred ? -1 : (before + other) % fact.exact.length)
  }
  for (const fact of factsFor(chance, `${word(chance)} Works`, word(chance), chance.between(0, 2))) {
    facts.push(fact)
    telling.push(0)
  }
  const lines = facts.map((fact, i) => fact.exact[telling[i] ?? 0] ?? chance.pick(fact.blurred))
  const outlet = outletName(chance)
  if (credit === 'credit') {
    lines[0] = `${lines[0]?.replace(/\.$/, '') ?? `There is trouble in ${place}`}, the ${parent.outlet} reports.`
    if (lines.length > 2)
      lines[2] = `According to the ${parent.outlet}, ${lines[2]?.charAt(0).toLowerCase()}${lines[2]?.slice(1)}`
  } else lines.unshift(`${chance.pick(LEADS)} ${place} after years of silence.`)
  // Later in most cases; now and then the stamp is wrong.
  const at = parent.at + (chance.next() < 0.1 ? -chance.between(5, 40) : chance.between(20, 400))
  return { outlet, facts, telling, copied: false, at: Math.max(0, at), lines }
}

/** The parent's own text, shortened by a paragraph. */
function copy(chance: Chance, parent: Node): Node {
  const lines = parent.lines.filter((_, i) => i === 0 || parent.lines.length < 4 || i !== parent.lines.length - 1)
  return { ...parent, copied: true, outlet: outletName(chance), lines, at: parent.at + chance.between(10, 200) }
}

function stamp(minutes: number): string {
  return new Date(Date.UTC(2031, 4, 4, 6, 0) + minutes * 60_000).toISOString().slice(0, 16)
}
