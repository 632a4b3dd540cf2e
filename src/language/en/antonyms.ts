/**
 * Opposites as news uses them, beyond WordNet's (which pairs adjectives more than events): written by hand, lemmas in
 * lower case. Both words of a pair must be able to head the same statement ("shares rose" / "shares fell"): only then
 * do they turn it round.
 */
const PAIRS = `
rise fall;rise drop;rise decline;rise sink;rise slip;rise slide;rise tumble;climb fall;climb drop;climb slip;jump fall
jump drop;gain lose;gain loss;gain fall;gain drop;increase decrease;increase decline;increase fall;increase drop
increase reduce;increase cut;raise lower;raise cut;raise reduce;surge plunge;surge slump;soar plunge;soar plummet
up down;higher lower;high low;more less;more fewer;most least;expand shrink;expand contract;grow shrink;widen narrow
accept reject;accept refuse;accept decline;approve reject;approve block;approve veto;agree refuse;agree disagree
allow ban;allow forbid;allow block;allow prevent;allow bar;permit ban;permit forbid;permit prohibit;lift impose
confirm deny;admit deny;affirm deny;acknowledge deny;support oppose;back oppose;endorse oppose;favor oppose
favour oppose;praise criticize;praise condemn;welcome condemn;welcome criticize;defend attack;defend criticize
win lose;victory defeat;defeat victory;succeed fail;success failure;pass fail;uphold overturn;uphold strike
convict acquit;guilty innocent;guilty acquit;condemn acquit;arrest release;arrest free;detain release;jail free
charge clear;blame clear;accuse clear;hire fire;appoint fire;appoint dismiss;keep fire;keep dismiss;join leave
join quit;enter leave;arrive depart;arrive leave;stay leave;remain leave;start end;start stop;begin end;begin stop
begin finish;open close;open shut;reopen close;launch end;resume suspend;resume halt;continue stop;continue halt
continue end;extend cut;extend end;advance retreat;advance withdraw;send withdraw;deploy withdraw;attack defend
alive dead;survive die;live die;dead survive;wound unhurt;injure unhurt;safe dangerous;safe unsafe;legal illegal
lawful unlawful;constitutional unconstitutional;true false;real fake;likely unlikely;possible impossible
able unable;willing unwilling;public private;secret public;deliberate accidental;intentional accidental
before after;first last;early late;earlier later;old new;major minor;large small;big small;strong weak
strengthen weaken;improve worsen;better worse;best worst;ease tighten;loosen tighten;relax tighten;calm tense
peace war;ceasefire fighting;friend enemy;ally enemy;ally rival;lend borrow;buy sell;purchase sell;import export
pay receive;give take;include exclude;include omit;remember forget;remind forget;reveal hide;reveal conceal
disclose conceal;publish withhold;release withhold;find lose;present absent;full empty;complete partial
unanimous split;unanimous divided;profit loss;surplus deficit;boom bust;bull bear;inside outside;above below
exceed miss;beat miss;meet miss;domestic foreign;north south;east west;northern southern;eastern western
all none;always never;everyone nobody;everybody nobody;everything nothing;yes no;hot cold;dry wet;warm cool
`

const OPPOSITES = new Map<string, string[]>()
for (const pair of PAIRS.split(/[;\n]/)) {
  const [a = '', b = ''] = pair.trim().split(' ')
  if (b === '') continue
  OPPOSITES.set(a, [...(OPPOSITES.get(a) ?? []), b])
  OPPOSITES.set(b, [...(OPPOSITES.get(b) ?? []), a])
}

/** The lemmas listed as opposites of this one. */
export function oppositesOf(lemma: string): readonly string[] {
  return OPPOSITES.get(lemma) ?? []
}
