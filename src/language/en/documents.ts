/**
 * Words by which English reports name a public document or speech, and those that say that a paper is not public. Tuned
 * on the labelled stories (docs/tried/trace.md).
 */
import type { Documents } from '../language.ts'

const TYPES: Documents['types'] = [
  [
    'press conference',
    /\b(?:(?:press|news) conference|press briefing|media briefing|briefing (?:with|for|to) reporters|briefed reporters|told reporters|(?:at|during|in) (?:a|the|her|his|its|their) (?:\w+ )?briefing)\b/i,
  ],
  [
    'post',
    /\b(?:tweet(?:s|ed|ing)?|(?:post(?:s|ed)?|wr(?:ites?|ote)|sa(?:id|ys)|announced|in a (?:\w+ )?post) (?:\w+ )?(?:on|to) (?:Twitter|X|Facebook|Instagram|Telegram|Truth Social|LinkedIn|Bluesky|social media)|(?:Twitter|Facebook|social media) post)\b/,
  ],
  [
    'letter',
    /\b(?:open letter|letter (?:\w+ ){0,4}(?:posted|published|released)|(?:posted|published|released) (?:a|the|her|his|its) (?:\w+ )?letter|in a (?:\w+ )?letter to (?:the |its |his |her )?(?:customers|shareholders|investors|employees|staff|members|city|clerk|speaker|chairman|committee|congress|parliament|council|treasury)|resignation letter|(?:posted|published) on (?:the|its|his|her) (?:\p{L}+['’]s )?(?:\w+ )?website)\b/iu,
  ],
  [
    'recording',
    /\b(?:911 call|emergency call recording|recorded (?:911 )?call|body.?cam(?:era)? footage|police video|livestream)\b/i,
  ],
  [
    'ruling',
    /\b(?:ruling|verdict|indictment|court (?:filing|papers|documents|records|order)s?|complaint filed|filed (?:a |the )?(?:\w+ )?(?:lawsuit|suit|complaint)|lawsuit|affidavit|unsealed)\b/i,
  ],
  ['hearing', /\b(?:testif(?:ied|ies|ying)|testimony|at (?:a|the) (?:\w+ ){0,2}hearing)\b/i],
  [
    'notice',
    /\b(?:(?:recall|public|regulatory|stock exchange|trading) notice|notice to (?:the )?(?:\p{L}+ ){0,3}(?:stock )?(?:exchange|market)|(?:in|according to|the) (?:a |an |the )?(?:bulletin|notice|announcement|press release|news release|advisory|fact sheet)|bulletin|(?:press|news) release|according to the (?:notice|announcement|bulletin)|fact sheet)\b/iu,
  ],
  [
    'speech',
    /\b(?:televised (?:address|speech|remarks)|(?:in|during) (?:a|the|his|her) (?:\w+ ){0,2}(?:speech|address|remarks)|speech (?:to|at|in|before|from)|address(?:ed)? (?:to )?the nation|(?:announced|told (?:the )?(?:parliament|congress|lawmakers|the house|the senate)|spoke) (?:\w+ )?(?:from|in|at) the (?:White House|parliament|podium|floor))\b/i,
  ],
  [
    'statement',
    /\b(?:(?:in|issued|released|put out|gave|read|posted) (?:a|an|the|his|her|its|their|another|one) (?:[\w’'-]+ ){0,4}statements?|(?:written|public|official|full|emailed|joint|prepared) statement|statement (?:that |released|issued|on|from|by|said|says|read|of|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)|said in statements?|the statement\b)/i,
  ],
  [
    'announcement',
    /\b(?:announc(?:es|ed|ement)|apologi[sz](?:es|ed)|public apology|declared|confirmed (?:publicly|in public))\b/i,
  ],
]

const SECRET =
  /\b(?:leaked?|confidential|secret|internal|unpublished|seen by|obtained|reviewed by|marked|stamped|draft|private|not (?:been )?(?:made )?public|shown to|provided to|described to)\b/i

export const DOCUMENTS: Documents = { types: TYPES, secret: SECRET }
