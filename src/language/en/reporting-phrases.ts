/**
 * Phrases by which newsrooms show whose reporting something is. Each pattern is matched against the words just before
 * or just after an outlet's name (or a word that stands for one), or alone. Hand-written; every quantifier is bounded.
 */

/** Just before an outlet: somebody spoke to it, gave it something, or it saw something. */
export const BEFORE_OWN =
  /\b(?:told|tells|tell|telling|informed|spoke (?:exclusively )?(?:to|with)|speaking (?:exclusively )?(?:to|with)|talked (?:to|with)|talking (?:to|with)|(?:confirmed|said|wrote|admitted|disclosed|revealed|explained|emailed|e-mailed|texted|confirmed separately) (?:in an email )?to|interviews? (?:on \w+ )?(?:with|by|to|given to)|interviewed by|(?:comments?|remarks|statements?|emails?|e-mails?|letters?|notes?|messages?|reply|response|answers?|questions?|enquiries|inquiries) (?:\w+ )?(?:to|provided to|sent to|given to|from|by)|(?:obtained|seen|reviewed|viewed|examined|verified|shared|acquired|read|inspected|heard|asked|reached|contacted|questioned|approached|analy[sz]ed) (?:\w+ )?(?:by|with)|(?:shown|provided|given|leaked|described|sent|supplied|disclosed|shown exclusively|handed|available|made available|forwarded) to|showed|gave|sent|at the disposal of|according to (?:documents|emails|records|a copy) (?:obtained|seen|reviewed) by|exclusively to|confirmed to|conversation with|spoken to|replied to|called)\s+(?:the |both |The )?(?:newspaper |magazine |broadcaster |(?:news )?agency |network |website |station )?(?:the |The )?$/

/** Just after an outlet: it learned, saw or asked for itself. */
export const AFTER_OWN =
  /^(?:['’]s? (?:newsroom|reporters?|own))?,? (?:has |have |had |can |was able to |is able to )?(?:also |first |now |exclusively |independently |since |previously |separately )?(?:learned|learnt|obtained|reviewed|seen|viewed|confirmed that|verified|understands|reveal\b|uncovered|found that|contacted|reached out|reached\b|asked\b|interviewed|spoke (?:to|with)|spoken (?:to|with)|sought|requested|heard from|visited|examined|acquired|put (?:the |these |those )?(?:questions?|claims?|allegations?)|was (?:told|shown|given|provided)|were (?:told|shown|given)|has been (?:told|shown)|(?:has|have) been (?:told|shown|given)|been (?:told|shown))/

/** Just before: this outlet had it first. */
export const BEFORE_FIRST =
  /\b(?:first (?:reported|revealed|published|disclosed|broken|made public|told|broadcast|written about|detailed)|(?:originally|initially|previously|earlier|exclusively) (?:reported|revealed|published|disclosed)|(?:broken|unearthed|uncovered|brought to light|dug up)|\ban exclusive(?: (?:report|story|account))?(?= (?:by|in|from) )) (?:\w+ (?:\w+ )?)?(?:by|in|on|to|from)\s+(?:the |The )?(?:\w+ )?(?:newspaper |magazine |broadcaster |(?:news )?agency |network |website |station )?(?:the |The )?$/i

/** Just after: "X first reported", "X broke the story". */
export const AFTER_FIRST =
  /^,? ?(?:which |who )?(?:has |had )?(?:(?:was|were) the first to (?:report|reveal|publish|disclose)|first (?:reported|revealed|published|disclosed|broke|wrote|obtained|told|carried|aired)|exclusively (?:reported|revealed|published|disclosed)|broke the (?:story|news)|had the (?:story|news) first|reported first|originally reported|initially reported)/

/** Credit where credit is due: "hat tip to X", "credit to X for". */
export const BEFORE_CREDIT =
  /\b(?:credit (?:goes )?to|hat[- ]tip:?(?: to)?|h\/t|kudos to|as unearthed by)\s+(?:the |The )?$/i

/** Own reporting without the outlet's name; the reader's own outlet is meant. Value: how strong a sign it is. */
export const OWN_ALONE: readonly { readonly rule: string; readonly value: number; readonly pattern: RegExp }[] = [
  {
    rule: 'own-we',
    value: 1,
    pattern:
      /\b(?:told|tells|showed|emailed|informed) (?:us|me)\b|\b(?:we|I) (?:have |has |had |can |can exclusively )?(?:also |since |now |exclusively )?(?:learned|learnt|obtained|reviewed|seen|asked|contacted|spoke|spoken|reveal|understand|viewed|verified|reported last|reported earlier|put (?:it|this|these|the))\b|\bas we (?:have )?(?:previously )?reported\b/g,
  },
  {
    rule: 'own-correspondent',
    value: 0.9,
    pattern:
      /\b(?:our|this) (?:own )?(?:reporters?|correspondents?|staff|newsroom|team)\b|\b(?:from our|own) correspondent\b|\bexclusive(?:ly)? (?:to|for) (?:us|this)\b|\b(?:an )?exclusive interview\b|\bEXCLUSIVE\b|^Exclusive(?= ?[:|–—-])/g,
  },
  {
    rule: 'own-interview',
    value: 0.7,
    pattern:
      /\b(?:said|says|added|explained|recalled|acknowledged|told reporters)? ?in (?:an|a|the|a brief|a lengthy|a wide-ranging|a telephone|a phone|a separate|their first|his first|her first|a joint|an exclusive) ?(?:telephone |phone |video |email |e-mail )?interview(?: (?:on|this|last) \w+)?(?! (?:with|on|to|aired|broadcast|published|by|for|of|conducted with|set to|given)\b)|\b(?:said|added|confirmed|wrote) by (?:telephone|phone|email|e-mail)\b|\breached (?:by (?:telephone|phone|email)|on (?:his|her|a) (?:mobile|cell ?phone|phone))\b|\bin response to (?:written )?questions\b|\bwhen asked about the discrepancy\b/g,
  },
  {
    rule: 'own-anonymity',
    value: 0.5,
    pattern:
      /\b(?:spoke|speaking|talked|agreed to (?:speak|talk)) (?:only )?on (?:the )?condition of anonymity\b|\b(?:asked|requested|wished|asking|requesting|wishing|asks) (?:for anonymity|not to be (?:named|identified|quoted)|to remain anonymous)\b|\b(?:declined|refused|did not want|does not want|spoke on condition (?:of not being|that they not be)) to be (?:named|identified)\b|\bon condition of anonymity\b|\b(?:not|un)[ -]?authori[sz]ed to (?:speak|discuss|comment|talk)\b/g,
  },
]

/** Somebody was asked and said nothing. */
export const NO_COMMENT =
  /\b(?:(?:did|does|do|has|have|had)(?: not|n['’]t) (?:immediately |yet |so far |publicly )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|provide(?:d)? (?:a )?comment|comment(?:ed)? (?:on|when))|(?:declined|refused) (?:to (?:\w+ )?(?:comment|answer|be interviewed|discuss|elaborate|say)|(?:a |an |our )?(?:requests? for )?(?:an )?(?:comment|interview))|(?:could|can)(?: not|not|n['’]t) (?:immediately )?be (?:immediately )?(?:reached|contacted)|would(?: not|n['’]t) (?:immediately |publicly )?comment|(?:efforts|attempts) to (?:reach|contact) [^.;]{2,60} (?:were|was|have been) (?:unsuccessful|not successful)|(?:has|have) reached out to [^.;]{2,60} for comment|(?:was|were)(?: not|n['’]t) (?:immediately )?available for comment|no comment|(?:a )?(?:request|call|email|message)s? (?:for comment|seeking comment|to [^.;]{2,50}) (?:was|were|went) (?:not (?:immediately )?(?:returned|answered)|unanswered|unreturned))\b/g

/** Others' hands in the article. */
export const BEFORE_CONTRIBUTED =
  /\b(?:with (?:additional )?(?:reporting|files|contributions?|material|inputs?|wire) (?:by|from)|additional reporting (?:by|from)|with (?:files|agencies)|material from|information from|includes? (?:reporting|material|information) (?:by|from)|based (?:in part )?on (?:a )?(?:reports?|reporting) (?:by|from))\s+(?:the |The )?$/i
export const AFTER_CONTRIBUTED =
  /^(?:['’]s?)?(?: (?:writers?|reporters?|correspondents?|staff writers?|producers?|journalists?))?[^.!?\n]{0,120}?\bcontributed (?:\w+ )?(?:to|reporting)\b/
export const CONTRIBUTED_ALONE =
  /\b(?:this (?:article|story|report) (?:is|was) (?:based|compiled|written|prepared)(?: in part| partly)? (?:on|from|with)(?: the)? (?:wire(?: service)? reports?|wire services|news services|agency reports|agencies)|(?:from|with) (?:wire|agency|news service) (?:reports|services)|by (?:wire|news) services)\b/gi

/** Colleagues who gave a hand: "… contributed to this report". */
export const CONTRIBUTED_HERE =
  /\bcontributed (?:\w+ )?(?:to (?:this|the) (?:report|story|article|piece)|reporting|research)\b/gi

/** "Copyright 2013 The X", "© 2019 X. All rights reserved." */
export const COPYRIGHT = /(?:\bcopyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:\d{4})?,?\s*(?:by )?(?:the |The )?$/i
