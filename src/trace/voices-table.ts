/** Words by which a reader tells whether somebody who only "said" something said it to this outlet or to everybody. */

/** The frame of a sentence in which somebody speaks to all: where, or how, it came out. */
export const PUBLIC =
  /\b(?:statements?|bulletin|notice|press release|news release|release|tweet(?:s|ed|ing)?|twitter|facebook|instagram|post(?:ed|s)?|blog|op-ed|column|essay|book|memoir|letters?|memo|reports?|reported|wrote|writes|writing|testif(?:ied|ies|ying)|testimony|hearing|court|filing|lawsuit|brief|ruling|opinion|rall(?:y|ies)|speech|speeches|remarks|address|audience|crowd|debate|town hall|news conference|press conference|briefing|conference call|podium|stage|floor|convention|forum|panel|lawmakers|committee|announc(?:ed|es|ing|ement)|television|TV|radio|video|ad|show|program|programme|broadcast|podcast|told|tells|telling|website|web site|survey|poll|study|analysis|article|story|piece|essay|in \d{4})\b/i
/** A title before the name of who holds an office: such people speak in public all day. */
export const OFFICE_BEFORE =
  /(?:\b(?:Rep|Reps|Sen|Sens|Gov|Lt|Gen|Adm|Col|Maj)\.?|\b(?:President(?:-elect)?|Senator|Congress(?:man|woman)|Representative|Governor|Mayor|Minister|Secretary|Speaker|Leader|Whip|Justice|Judge|Ambassador|General|Commissioner|Sheriff|Chief|Director|Chairman|Chairwoman|Chair|Pope|King|Queen|Prince|Chancellor|Premier|Councilman|Councilwoman|president|candidate|nominee|front-?runner|Superintendent|Administrator|Administrator|host|anchor|correspondent|columnist|reporter))\s*$/u
export const OFFICE_AFTER =
  /^,? ?(?:\(?[DRI][-–, ]|\((?:[DRI]|Dem|Rep)\b|(?:an?|the) (?:\p{L}+ ){0,3}(?:Democrat|Republican|independent)(?! \p{Ll})\b|(?:an? |the )?(?:\p{L}+ ){0,2}(?:Democrat|Republican) (?:from|of|who|and|on)\b|(?:an? |the )?(?:\p{L}+ ){0,2}(?:senator|congressman|congresswoman|governor|mayor|minister|ambassador|lawmaker|president of the United States|attorney general|nominee|candidate|front-?runner|majority leader|minority leader|speaker of|chief justice|party chair\p{L}*)\b)/u
/** Who speaks for a body hands out what everybody gets. */
export const VOICE =
  /(?:\bspokes(?:man|woman|person|people)|\bpress secretary|\bcommunications director),?\s*$|^,? ?(?:(?:an?|the|its|his|her|their) )?(?:[\p{L}’'.-]+ ){0,5}(?:spokes(?:man|woman|person)|press secretary|communications director)\b/iu
/** What introduces somebody of whom few have heard: what they are, how old, where from. */
export const INTRODUCED_AFTER =
  /^,? ?(?:, (?:\d{1,3}\b|an? |the |one of |who(?:se)? |(?:\p{L}+[- ]){0,3}(?:professor|director|chair\p{L}*|president|vice president|chief|head|founder|co-founder|co-author|owner|member|partner|fellow|analyst|strategist|consultant|dean|editor|author|leader|manager|officer|executive|economist|attorney|lawyer|counsel|resident|organizer|former|senior|now)\b)|of (?:the )?\p{Lu}|with (?:the )?\p{Lu}|from \p{Lu}|\(\d)/u
export const INTRODUCED_BEFORE =
  /\b(?:professor|scientist|analyst|strategist|consultant|pollster|economist|researcher|historian|fellow|scholar|expert|dean|lecturer|specialist|operative|fundraiser|donor|lobbyist|adviser|advisor|aide|lawyer|attorney|founder|author|activist|organi[sz]er|advocate|official|staffer|chairman|chairwoman|chair|resident|voter|student|teacher|nurse|farmer|owner|mother|father|neighbou?r|friend|witness|survivor|protester|demonstrator|supporter|volunteer|pastor|worker|employee|veteran|delegate|director|leader|executive|officer|agent|engineer|trader|banker|investor|\d{1,3}[- ]year[- ]old)\s*$/iu
/** People without a name who know: "a strategist inside the campaign", "one adviser". */
export const INSIDER =
  /\b(?:officials?|aides?|advis[eo]rs?|strategists?|operatives?|sources?|insiders?|staffers?|persons?|people|lawmakers?|members?|diplomats?|donors?|lobbyists?|consultants?|employees?|executives?|managers?|directors?|bankers?|lawyers?|attorneys?|allies|ally|friends?|associates?|colleagues?|agents?|officers?|investigators?|veterans?|workers?|doctors?|nurses?|neighbou?rs?|residents?|witness(?:es)?|relatives?)\b/i
/** Ways to reach a reporter alone. */
export const REACHED =
  /\b(?:in an? (?:\w+ ){0,2}(?:e-?mail|phone call|text message)(?! (?:to|sent|blast|from|obtained|that))|(?:by|via|over the|on the) (?:e-?mail|phone|telephone|text)|when (?:reached|contacted)|agreed to speak|(?:most|many|several|some|all) of those interviewed|interviews with|(?:e-?mail|telephone|phone) interview)\b/i
