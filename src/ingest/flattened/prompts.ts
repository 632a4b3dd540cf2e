/**
 * Lines that speak to the reader as a customer, not about the news: prompts to comment, subscribe, watch, share, call.
 * In plain text nothing but wording tells them, so these rules overrule the model, which sees each only rarely.
 * Whole lines only: a sentence in a paragraph of the article is never taken out.
 */

/** Rule name and pattern; each must fit from the line's beginning or its end, so that quoting such words is no prompt. */
const PROMPTS: readonly (readonly [string, RegExp])[] = [
  [
    'answer',
    /^(?:what (?:do|are|did) you(?:r thoughts)?\b.{0,120}\?|(?:do|are|have|would|will) you\b.{0,120}\?)\s*(?:let us know|tell us|share|leave|write|sound off|comment|drop)\b/i,
  ],
  [
    'answer',
    /^(?:let us know|tell us|share your|have your say|sound off|drop (?:us|your)|please drop|leave (?:a|your)|join the (?:conversation|discussion)|we(?: would|'d|’d) love to hear)\b.{0,140}$/i,
  ],
  [
    'comment',
    /^(?:click to comment|(?:post|leave|add|write) a (?:comment|reply)|comments?(?: \(\d+\)| are closed| off)?|\d+ comments?|you must be logged in\b.{0,80}|log ?in to (?:comment|reply).{0,60}|be the first to comment.{0,30}|reply|cancel reply)$/i,
  ],
  [
    'join',
    /^(?:subscribe|sign up|register|join (?:us|our)|get (?:the|our) (?:latest|best|daily|free|app)|enter your e-?mail|download (?:the|our)|become a (?:member|subscriber|supporter)|support (?:us|our|independent))\b.{0,140}$/i,
  ],
  ['follow', /^(?:follow|like|find|connect with|join|share) (?:us|me|this|the (?:article|story|post))\b.{0,80}$/i],
  // Names of link lists stand alone in their line; with a colon or dash a headline may follow.
  [
    'see',
    /^(?:related|related (?:articles?|stories|story|posts?|news|topics|links|content|coverage)|recommended(?: for you| reading| stories)?|you may (?:also )?like(?: this)?|you might also (?:like|enjoy)|don['’]t miss(?: it| this)?|up next|trending(?: now| stories)?|most (?:read|popular|viewed)|further reading|required reading|editor['’]?s['’]? (?:picks?|choice)|(?:latest|top|more) (?:news|stories|posts|articles|headlines|coverage)|keep reading|continue reading|story continues(?: below.{0,20})?|read (?:more|also|next|on)|also read|see also|in other news|watch(?: now| live| the video)?)\s*(?:[.…»>]{0,3}|[:–—-]\s?.{0,160})$/i,
  ],
  ['see', /^(?:click|tap) (?:here|below|the (?:link|image|picture|video|button))\b.{0,100}$/i],
  ['see', /^more (?:from|on|in|about) [\p{L}\p{N} &'’-]{2,50}$/iu],
  [
    'contact',
    /^(?:(?:kindly|please) )?(?:contact|e-?mail|call|text|whats ?app|reach|write to|send (?:us|your|in|a))\b.{0,80}(?:@|\[email|\+?\d[\d ()-]{6,}|\bus at\b|\bus on\b)/i,
  ],
  [
    'contact',
    /\b(?:please|kindly|you can|do) (?:send|call|e-?mail|contact|text|forward|write)\b.{0,160}(?:@|\[email|\d{3}[\d ()-]{5,})/i,
  ],
  [
    'legal',
    /^(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|disclaimer\b|the views expressed|terms (?:of|and)|privacy policy|powered by\b|advertis(?:e|ement|ing)\b|sponsored\b)/i,
  ],
  [
    'credit',
    /^\((?:additional )?(?:reporting|writing|editing|compiled|edited|reported|written)(?: and \w+)? by .{2,300}\)$/i,
  ],
  [
    'labels',
    /^(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|share|tweet|print|email|facebook|twitter|whatsapp|linkedin|pinterest|published|updated|on|by|advertisement|loading|menu|search|home|skip to (?:main )?content|sign in|log in|newsletter|source|next|previous|back to top)\s*:?$/i,
  ],
]

/** The rule that makes this line a prompt, or null. Lines over 400 characters are paragraphs and are not asked. */
export function promptOf(line: string): string | null {
  if (line.length > 400) return null
  const bare = line.replace(/^[\s*•>»#-]+/, '').replace(/[\s:]+$/, (end) => (end.includes(':') ? ':' : ''))
  for (const [name, pattern] of PROMPTS) if (pattern.test(bare)) return `text.prompt.${name}`
  return null
}
