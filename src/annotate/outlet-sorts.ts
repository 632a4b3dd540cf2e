/** Which outlets a word for an outlet can mean: "the newspaper" is no agency, "the network" no newspaper. */
import type { Outlets } from '../language/outlets/lookup.ts'
import type { Outlet } from '../language/outlets/outlet.ts'

type Sort = Outlet['kind']

const SORTS: readonly (readonly [RegExp, readonly Sort[]])[] = [
  [/^(?:newspaper|paper|tabloid|broadsheet|daily)$/, ['newspaper']],
  [/^(?:weekly|journal|newsletter|publication)$/, ['newspaper', 'magazine', 'website', 'blog']],
  [/^magazine$/, ['magazine']],
  [/^(?:broadcaster|network|channel|news channel|station|programme|podcast)$/, ['broadcaster']],
  [/^(?:agency|news agency|wire service|news service)$/, ['agency']],
  [/^(?:website|site|news site|news website|blog)$/, ['website', 'blog', 'newspaper', 'magazine', 'broadcaster']],
]

/** Can an outlet of this sort be called so? Words for any outlet ("the outlet") fit all. */
export function fits(noun: string, sort: Sort): boolean {
  return SORTS.find(([words]) => words.test(noun))?.[1].includes(sort) ?? true
}

const BY_NAME: readonly (readonly [RegExp, Sort])[] = [
  [/\b(?:News Agency|Press Agency|Press Association|Newswires?|News Service|Wire|Telegraph Agency)$/, 'agency'],
  [/\b(?:TV|Television|Radio|Broadcasting|Channel|Network|FM)\b/, 'broadcaster'],
  [/\b(?:Magazine|Weekly|Review)$/, 'magazine'],
  [
    /\b(?:Times|Post|Gazette|Chronicle|Courier|Herald|Tribune|Sentinel|Examiner|Ledger|Mail|Star|Globe|Guardian|Dispatch|Bee|Sun|Standard|Mirror|Echo|Inquirer|Argus|Newspaper)$/,
    'newspaper',
  ],
]

/** From the table, else from what the name ends in; null where neither tells. */
export function kindOfOutlet(name: string, outlets: Outlets): Sort | null {
  return outlets.byName(name)?.kind ?? BY_NAME.find(([words]) => words.test(name))?.[1] ?? null
}
