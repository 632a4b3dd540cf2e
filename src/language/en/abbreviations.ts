/** English abbreviations that end in a full stop, by what may follow them. Lower case, without the last full stop. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Always followed by the rest of a name or a number: a sentence never ends here. */
export const TITLES = set(`
mr mrs ms messrs mme mlle dr prof gen sen rep gov lt col sgt capt cmdr maj adm brig cpl pvt pfc st rev fr hon pres supt det insp
sir reps sens govs gens drs profs atty asst assoc dir sec secy amb
lt-gen lt-col maj-gen brig-gen vice-adm rear-adm hrh
ft mt pt
vs v viz cf ca approx est nos vol vols fig figs eq eqs sect ch chap ed eds pp par paras art arts resp incl excl eg ie
e.g i.e attn conf dept tel ext fax cc re
b d m c r n p q
nat natl int intl gen'l
`)

/** May end a sentence: it does where a word follows that begins sentences rather than names. */
export const ENDING = set(`
a.m p.m am pm inc corp co ltd plc llc llp bros jr sr esq ph.d m.d b.a m.a m.b.a d.d.s r.n etc al u.s u.k u.n e.u u.s.a u.s.s.r
d.c l.a n.y n.j n.c s.c n.h n.m n.d s.d w.va r.i
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt
va wash wis wyo ont que alta
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
ave blvd rd bldg sq hwy rte apt
oz lb lbs ft kg km cm mm min mins hr hrs sec secs mph yr yrs mo mos in
no g s a o i e u
`)

/** Words with a capital that begin sentences far more often than they go on a name or a date. */
export const STARTERS = set(`
the a an this that these those it he she they we i you there here his her its their our my your
in on at by for from with without as after before since until during while when where why how what who which if though although
because but and or so yet nor then thus however meanwhile moreover still also even only now today yesterday tomorrow
not no some many most all both each every one two another other several few more
is are was were do does did has have had can could will would should may might must
let's it's he's she's they're we're i'm i've that's there's don't isn't
please thanks thank
according despite instead later earlier once asked according
`)

/** What may follow a closing quotation mark within the same sentence: a name, then one of these. */
export const SPEECH_VERBS = set(`
said says asked asks told tells added adds wrote writes tweeted replied replies responded responds continued continues joked
shouted yelled cried exclaimed wondered demanded insisted recalled explained noted concluded quipped declared announced
`)
