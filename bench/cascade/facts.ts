/**
 * Invented facts for the simulator: each can be told in several ways, exactly or blurred. What is told is nobody's text.
 */
import type { Chance } from './chance.ts'

export interface Fact {
  /** Ways to tell it exactly; a retelling takes another one. */
  readonly exact: readonly string[]
  /** Ways to tell it with the numbers and names rubbed off. */
  readonly blurred: readonly string[]
}

const ONSETS = 'B Br C Cr D F Fl G Gr H K L M N P Pr Qu R S Sk St T Tr V W'.split(' ')
const MIDDLES = 'a e i o u ar en il or am ov el an ea ou'.split(' ')
const ENDS = 'ck dale den ford gan ham ker lan mond nell pole rick son ten ver wick by stow mere low'.split(' ')

export const word = (chance: Chance): string => chance.pick(ONSETS) + chance.pick(MIDDLES) + chance.pick(ENDS)
export const person = (chance: Chance): string => `${word(chance)} ${word(chance)}`

const HEADS =
  'Gazette Chronicle Courier Herald Tribune Examiner Observer Sentinel Ledger Post News Radio Journal'.split(' ')
export const outletName = (chance: Chance): string => `${word(chance)} ${chance.pick(HEADS)}`

const MONTHS = 'January February March April May June July August September October November'.split(' ')
const QUOTES: readonly ((chance: Chance) => string)[] = [
  (c) => `We counted the ${word(c).toLowerCase()} boxes twice and then we stopped counting`,
  (c) => `Nobody in ${word(c)} was meant to read that page`,
  (c) => `They had the ${word(c).toLowerCase()} answer on the table when we came in`,
  (c) => `If ${word(c)} hears of this before the fair it is finished`,
]

type Maker = (chance: Chance, body: string, place: string) => Fact

const MAKERS: readonly Maker[] = [
  (c, body) => {
    const [who, sum, thing] = [
      person(c),
      c.between(12, 980),
      c.pick(['pumps', 'scaffolds', 'ovens', 'gates', 'meters']),
    ]
    return {
      exact: [
        `${body} paid £${sum},000 to ${who} for ${thing} that never arrived.`,
        `For ${thing} nobody has seen, ${who} received £${sum},000 from ${body}.`,
        `A transfer of £${sum},000 went to ${who}; the ${thing} it was meant for are missing.`,
      ],
      blurred: [
        `A large sum was spent on ${thing} that are missing.`,
        `Money went into ${thing} which did not turn up.`,
      ],
    }
  },
  (c, _, place) => {
    const [hall, ayes, noes] = [word(c), c.between(4, 9), c.between(1, 3)]
    return {
      exact: [
        `Directors meeting at ${hall} House in ${place} carried the plan by ${ayes} votes to ${noes}.`,
        `By ${ayes} to ${noes} the board, gathered at ${hall} House, said yes.`,
        `At ${hall} House ${ayes} directors raised a hand for it and ${noes} did not.`,
      ],
      blurred: [`A majority of the board said yes.`, `The board was split but carried it.`],
    }
  },
  (c) => {
    const [low, high, unit] = [
      c.between(3, 19),
      c.between(22, 96),
      c.pick(['millimetres', 'tonnes', 'degrees', 'litres']),
    ]
    const engineer = person(c)
    return {
      exact: [
        `Engineer ${engineer} measured ${low} ${unit} in spring and ${high} ${unit} by harvest.`,
        `Readings taken by ${engineer}, an engineer, went from ${low} to ${high} ${unit} within months.`,
        `What had been ${low} ${unit} had grown to ${high} ${unit}, ${engineer} noted in the log.`,
      ],
      blurred: [`Readings rose several times over within months.`, `An engineer saw the values climb.`],
    }
  },
  (c, _, place) => {
    const [n, other, days] = [c.between(11, 89) * 100, word(c), c.between(3, 16)]
    return {
      exact: [
        `Some ${n} households in ${place} and ${other} went without for ${days} days.`,
        `For ${days} days ${n} homes, most of them in ${other}, had to do without.`,
        `The taps stayed dry in ${n} homes in ${other} and ${place} over ${days} days.`,
      ],
      blurred: [`Thousands of homes went without for days.`, `Many households had to do without.`],
    }
  },
  (c) => {
    const [firm, year] = [`${word(c)} & ${word(c)}`, c.between(2011, 2028)]
    return {
      exact: [
        `The contractor, ${firm}, had been struck off in ${year} and went bust last winter.`,
        `${firm}, which did the work, went out of business last winter; it had lost its licence in ${year}.`,
        `Licence withdrawn in ${year}, bankrupt since the winter: that is ${firm}, the builder.`,
      ],
      blurred: [`The builder has since gone out of business.`, `The contractor no longer exists.`],
    }
  },
  (c) => {
    const [day, month, chair] = [c.between(2, 28), c.pick(MONTHS), person(c)]
    return {
      exact: [
        `On ${day} ${month} chairwoman ${chair} wrote to staff that there was nothing to see.`,
        `Staff had a letter from ${chair}, who chairs the board, dated ${day} ${month}: nothing to see, it said.`,
        `There was nothing to see, chairwoman ${chair} had assured her staff in a note of ${day} ${month}.`,
      ],
      blurred: [`Staff had been told there was nothing to see.`, `The chairwoman had waved it away.`],
    }
  },
  (c) => {
    const [cover, insurer] = [c.between(2, 48), word(c)]
    return {
      exact: [
        `Its policy with ${insurer} Mutual ends at £${cover}m; the rest it must find itself.`,
        `${insurer} Mutual covers no more than £${cover}m of the damage.`,
        `Beyond £${cover}m, the limit set by ${insurer} Mutual, nobody will pay.`,
      ],
      blurred: [`Insurers will pay only a part.`, `The cover does not reach.`],
    }
  },
  (c) => {
    const [quote, hand] = [
      c.pick(QUOTES)(c),
      c.pick(['one of them', 'an official', 'one insider', 'a member of staff']),
    ]
    return {
      exact: [`"${quote}," ${hand} said.`, `As ${hand} put it: "${quote}."`, `"${quote}," ${hand} recalled.`],
      blurred: [`Insiders are bitter.`, `People inside speak of a mess.`],
    }
  },
  (c) => {
    const [code, month] = [`${word(c).slice(0, 2).toUpperCase()}-${c.between(1000, 9999)}`, c.pick(MONTHS)]
    return {
      exact: [
        `Permit ${code} was signed in ${month} by a deputy in his sixth week.`,
        `A deputy six weeks in the post put his name to permit ${code} in ${month}.`,
        `It was ${month} when a newcomer initialled ${code}, the permit in question.`,
      ],
      blurred: [`A junior official signed the permit.`, `The permit was signed in a hurry.`],
    }
  },
  (c, body) => {
    const [lawyer, crew] = [person(c), c.between(14, 210)]
    return {
      exact: [
        `${crew} workers of ${body} have asked ${lawyer}, a solicitor, to act for them.`,
        `Solicitor ${lawyer} speaks for ${crew} of the people who work there.`,
        `A claim by ${crew} employees is being drawn up by ${lawyer}, their solicitor.`,
      ],
      blurred: [`Workers are taking legal advice.`, `Part of the staff has hired a solicitor.`],
    }
  },
]

/** Facts of one report about one event, `count` of them, each of another kind. */
export function factsFor(chance: Chance, body: string, place: string, count: number): Fact[] {
  return chance
    .shuffled(MAKERS)
    .slice(0, count)
    .map((make) => make(chance, body, place))
}
