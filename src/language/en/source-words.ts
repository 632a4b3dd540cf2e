/**
 * Nouns that tell what kind of source somebody is: people without a name, state bodies, outlets, documents. Singular
 * forms; the lookup takes plurals off. Hand-written.
 */
const list = (words: string) => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** People known only by what they are or do. */
const UNNAMED = list(`
  official source aide adviser advisor person people individual insider staffer staff employee worker executive director
  manager member lawmaker legislator senator congressman congresswoman representative diplomat minister ambassador
  general officer commander soldier veteran analyst expert economist scientist researcher scholar academic professor
  doctor nurse medic physician surgeon teacher student pupil parent mother father relative friend neighbor neighbour
  resident local villager witness bystander onlooker survivor victim patient protester protestor activist campaigner
  critic supporter opponent ally rival donor strategist operative consultant lobbyist attorney lawyer prosecutor judge
  juror investigator detective agent policeman policewoman firefighter paramedic rescuer pilot driver captain sailor
  engineer inspector auditor accountant banker trader investor broker shareholder customer consumer client tenant
  landlord farmer fisherman miner trucker shopkeeper owner co-owner founder partner colleague associate contact
  informant whistleblower whistle-blower leader figure veteran historian observer commentator pundit columnist
  candidate voter delegate councillor councilor mayor governor deputy secretary commissioner chief chairman chairwoman
  chair president man woman boy girl child youth teenager guest passenger traveler traveller tourist migrant refugee
  bishop priest imam rabbi pastor coach player fan scout referee actor singer musician writer editor reporter journalist
  correspondent democrat republican conservative liberal progressive others many some few several sister
`)

/** Bodies of a state, and places that stand for one. */
const STATE = list(`
  government administration ministry parliament congress senate house cabinet police army military navy force court
  tribunal council commission regulator authority agency bureau treasury embassy consulate pentagon kremlin state
  department presidency palace junta regime municipality county city prosecutor sheriff fbi cia irs nsa nato un eu
  customs coastguard coroner inspectorate legislature judiciary command
`)

/** Things that are read. */
const DOCUMENT = list(`
  document report paper memo memorandum email e-mail letter filing lawsuit suit complaint affidavit indictment
  transcript minute minutes log record statement survey poll study analysis audit review file cable dossier note contract
  agreement invoice slide deck presentation ruling judgment verdict opinion order bill law act resolution text message
  tweet post notice bulletin release press-release announcement website site data figure statistic census dataset book
  memoir manuscript recording video footage tape photo photograph image diary spreadsheet chart map register summary
  leaflet brochure plan budget proposal treaty warrant testimony deposition petition findings testimonial timeline
  booklet draft correspondence
`)

/** Words for an outlet that was named before. */
const OUTLET = list(`
  newspaper paper magazine broadcaster publication outlet website site network channel station daily weekly tabloid
  broadsheet journal gazette newsroom agency wire portal newsletter blog programme program podcast
`)

/** Ordinary bodies. */
const ORGANISATION = list(`
  company firm corporation bank union trust university college school hospital charity foundation party campaign group
  organisation organization association institute federation club team league board committee church chain maker
  manufacturer operator developer airline carrier retailer supplier startup insurer lender utility studio label brand
  coalition alliance movement network center centre museum society chamber lobby think-tank nonprofit non-profit owner
  spokesman spokeswoman spokesperson spokespeople
`)

/** Who speaks for a body: the body is the source. */
const VOICE = list('spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen')

/** Offices that one person at a time holds: with "the" or a place before them they mean that person. */
const OFFICE = list(`
  president vice-president premier chancellor mayor governor king queen pope emperor sultan emir ayatollah taoiseach
  prime-minister archbishop patriarch
`)

/** Words that count or part what "of" brings: "hundreds of emails", "a number of lawyers". */
const QUANTITY = list(`
  hundreds dozens scores thousands tens millions majority minority number handful couple group pair set series string
  host range percent most many some several few one two three both half all none each any lot lots raft trio
`)

/** Members of a party or camp, also with a capital: people, and not the party. */
const MEMBERS =
  /^(?:democrats|republicans|tories|liberals|conservatives|labourites|socialists|communists|greens|independents|islamists|catholics|muslims|christians|jews|evangelicals|protestants|americans|britons|russians|ukrainians|germans|israelis|palestinians|iranians|chinese|french|[a-z]{3,}(?:ians|icans|eans))$/

/** Numbers that count unnamed sources. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['another', 1],
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['dozen', 12],
])

function has(words: ReadonlySet<string>, noun: string): boolean {
  if (words.has(noun)) return true
  if (noun.endsWith('ies') && words.has(`${noun.slice(0, -3)}y`)) return true
  return noun.endsWith('s') && (words.has(noun.slice(0, -1)) || (noun.endsWith('es') && words.has(noun.slice(0, -2))))
}

export const isUnnamed = (noun: string): boolean => has(UNNAMED, noun)
export const isState = (noun: string): boolean => has(STATE, noun)
export const isDocument = (noun: string): boolean => has(DOCUMENT, noun)
export const isOutletWord = (noun: string): boolean => has(OUTLET, noun)
export const isOrganisation = (noun: string): boolean => has(ORGANISATION, noun)
export const isOffice = (noun: string): boolean => OFFICE.has(noun)
export const isQuantity = (word: string): boolean => QUANTITY.has(word)
export const isMembers = (word: string): boolean => MEMBERS.test(word)
export const isVoice = (noun: string): boolean => VOICE.has(noun)

/** How many sources a phrase counts ("two U.S. officials"), or null where it does not say. */
export function countIn(words: readonly string[]): number | null {
  for (const word of words) {
    const count = COUNTS.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : null)
    if (count !== null) return count
  }
  return null
}
