/** Words that are cut, or kept whole, against the rules of split-words.ts. Lower case, without their last full stop. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** After an apostrophe: "ferry's", "they've". */
export const ENDINGS = set('s re ve ll d m')

/** Words that lost their head: "'em", "'tis". */
export const ELIDED = set('em tis twas cause til till bout round n')

/** Two words written as one, and where to cut. */
export const CUT_IN_TWO: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
])

/** A hyphen after these joins: "co-pilot", "anti-war". After other words it stands alone: "long-term". */
export const PREFIXES = set(`
anti pro e re non co counter bio pre post ex un sub ultra multi mega mid mini semi inter intra trans neo pseudo quasi micro
macro hyper de dis mis super vice over
`)

export const WITH_SLASH = set('w/o c/o b/c')

/** Abbreviations whose full stop belongs to them wherever they stand. */
export const ALWAYS_SHORT = set(`
mr mrs ms messrs mme mlle dr prof gen sen rep gov lt col sgt capt cmdr maj adm brig cpl pvt pfc st rev hon pres supt insp sens
reps govs gens drs profs atty asst assoc sec vs cf ca approx vol vols eq eqs ed eds jr sr inc corp co ltd plc bros esq etc
jan feb mar apr jun jul aug sept oct nov dec tues thurs ave blvd rd bldg hwy dept univ
ala ariz ark calif colo conn del fla ga ill ky md mich minn mont neb nev okla ore pa penn tenn tex vt va wis wyo ont que alta
ph eg ie viz al
`)

/** Words as well: only before a number. */
export const SHORT = set('no nos art fig figs pp p par sat sun mon fri tue wed thu ch sect nr')
