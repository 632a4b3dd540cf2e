/** What the words of a block say by themselves: numbers for the body model, for pages and for plain text alike. */

/** Wordings of page furniture, one regex a group, in the languages the model saw most. Order fixes the feature. */
export const WORDING: readonly (readonly [string, RegExp])[] = [
  [
    'more',
    /\b(?:read (?:more|next|also|the full)|also read|see also|more (?:from|on|stories|news|about|in)|related|recommended|you may (?:also )?like|up next|trending|most (?:read|popular|viewed)|latest|don['’]t miss|further reading|editor['’]?s['’]? (?:picks?|choice)|click here|continue reading|learn more|next (?:article|post|story)|previous|lesen sie|mehr (?:zu|zum|lesen)|weiterlesen|siehe auch|lire aussi|leer más)\b/i,
  ],
  [
    'join',
    /\b(?:newsletters?|subscri(?:be|ption|ber)s?|sign(?:ed)? ?(?:up|in)|log ?in|logged in|register|registered|inbox|your email|e-?mail address|free trial|donate|support (?:us|our)|become a (?:member|supporter)|download (?:the|our)|get the app|abonnieren|anmelden|registrieren|account|password|unsubscribe)\b/i,
  ],
  [
    'share',
    /\b(?:share|tweet|retweet|follow (?:us|me|him|her)?|facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|print|email|copy link|teilen|drucken|like us|reddit|youtube)\b/i,
  ],
  [
    'legal',
    /©|\(c\) ?\d{4}|\b(?:copyright|all rights reserved|terms (?:of|and)|privacy|cookies?|disclaimer|alle rechte|impressum|datenschutz|may not be (?:published|reproduced)|reproduc(?:ed|tion)|trademark|powered by|advertis(?:e|ing|ement)s?|sponsored|affiliate|anzeige)\b/i,
  ],
  [
    'credit',
    /\b(?:photo(?:s|graph)?|image|picture|credit|courtesy|getty|shutterstock|afp|reuters|ap photo|pictured|file (?:photo|pic)|illustration|screenshot|caption|foto|bild|quelle|dpa|epa|istock|unsplash|pexels|wikimedia|video)\b/i,
  ],
  [
    'by',
    /^(?:by|von|par|por|written by|posted by|text|author|words by|reporting by|editing by|story by|compiled by|edited by)\b/i,
  ],
  [
    'dated',
    /\b(?:updated|published|posted|last modified|first published|aktualisiert|veröffentlicht|publié|min(?:ute)?s? read|hours? ago|days? ago|minutes? ago|stand:|uhr|[ap]\.?m\.? (?:et|est|edt|gmt|bst|pt)|gmt|ist)\b/i,
  ],
  [
    'tags',
    /^(?:tags?|topics?|categor(?:y|ies)|filed under|keywords?|in:|schlagw|labels?|more on this|explore|posted in|section)\b/i,
  ],
  [
    'talk',
    /\b(?:comments?|commented|reply|replies|leave a|post a|join the (?:conversation|discussion)|kommentare?|antworten|what do you think|let us know|tell us|your thoughts|drop (?:us|a|your)|contact us|get in touch|send (?:us|your)|write to us|have a (?:story|tip)|email us|call us|reach (?:us|out))\b/i,
  ],
  [
    'writer',
    /\b(?:is an? (?:\w+ ){0,4}(?:reporter|journalist|writer|editor|author|correspondent|columnist|contributor|professor|freelance\w*|fellow|blogger)|(?:he|she|they) (?:writes|covers|has written|lives in|can be reached)|follow (?:him|her)|contributed to this (?:report|story|article)|reporting by|editing by|born in|all posts by|view all|about the author)\b/i,
  ],
  [
    'play',
    /\b(?:watch|listen|video|live|podcast|play|gallery|photos|slideshow|episode|subtitles|autoplay|loading|advertisement|skip)\b/i,
  ],
  [
    'correct',
    /^(?:correction|clarification|editor['’]s note|note|update|disclosure|this (?:article|story|post|piece|report) (?:was|has|is|originally|first|appeared))\b/i,
  ],
]

export const WORDING_NAMES: readonly string[] = WORDING.map(([name]) => name)

// Function words of the languages most pages are in. Sentences have them, menus and lists hardly.
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'the of and to a in is that for it was on with as at by from be his he her she they this have has had were are not but or an which who will would their been its if so about when what there more said after into than we you i my our your can could out up ' +
    'der die das und ist nicht ein eine einen dem den des mit von zu im auf für sich auch als an es sie er wir ich hat sind war wird bei nach aus oder wie aber noch nur so dass um über zum zur vor ' +
    'le la les de des du et est un une dans pour que qui sur au aux par pas plus ne se ce cette avec son sa ses il elle ont ' +
    'el los las y en que por con una para del al lo como más su sus se no es fue ha ' +
    'il lo gli di che non per è una nel della del con alla sono ' +
    'het een van en dat op te zijn met voor niet aan ook door maar om ' +
    'o os as e do da dos das no na em um uma não que para com ' +
    'och att det som är på av för inte den med ett i jag på er til af ikke'
  ).split(' '),
)

/** Every number the model sees of a text. All shares are 0..1. */
export interface TextSigns {
  readonly chars: number
  readonly words: number
  readonly wordLength: number
  readonly functionWords: number
  /** 0 none, 1 full stop or !?, 2 colon, 3 ellipsis, 4 comma or other mark. */
  readonly ending: number
  readonly sentenceEnds: number
  readonly commas: number
  readonly upper: number
  readonly capitalised: number
  readonly digits: number
  /** 0 lower case, 1 upper case, 2 digit, 3 quote, 4 other. */
  readonly beginning: number
  readonly pipes: number
  readonly at: number
  readonly quotes: number
  readonly lines: number
  readonly dates: number
  /** Bits of WORDING. */
  readonly wording: number
}

/** The signs that the models of pages and of plain text both take as they are, in this order (it is part of the weights). */
export const SHAPE_NAMES = [
  'wordLength',
  'functionWords',
  'ending',
  'sentenceEnds',
  'commas',
  'upper',
  'capitalised',
  'digits',
  'beginning',
  'pipes',
  'at',
  'quotes',
] as const satisfies readonly (keyof TextSigns)[]

const LETTER = /[\p{L}\p{M}\p{N}]/u
/** 0 = not asked yet, 1 = no, 2 = yes: a table of what is a letter or digit, filled as characters come. */
const LETTERS = new Uint8Array(65_536)

/** Letters, marks, digits, apostrophes; either half of a pair that makes one. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 39
  if (code === 0x2019) return true
  if (code >= 0xd800 && code < 0xe000) return isLetterPair(text, code < 0xdc00 ? at : at - 1)
  if (LETTERS[code] === 0) LETTERS[code] = LETTER.test(String.fromCharCode(code)) ? 2 : 1
  return LETTERS[code] === 2
}

function isLetterPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && LETTER.test(String.fromCodePoint(point))
}

const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[./:]\d{1,2}\b/g

/** O(length); long blocks are read to `LIMIT`. */
const LIMIT = 2000

export function textSigns(full: string): TextSigns {
  const text = full.length > LIMIT ? full.slice(0, LIMIT) : full
  let words = 0
  let letters = 0
  let functionWords = 0
  let capitalised = 0
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isWordUnit(text, i)) {
      if (start < 0) start = i
      continue
    }
    if (start < 0) continue
    words++
    letters += i - start
    const first = text.charCodeAt(start)
    const isUpper = first < 128 ? first >= 65 && first <= 90 : text.charAt(start) !== text.charAt(start).toLowerCase()
    if (isUpper) capitalised++
    if (i - start <= 5) {
      const word = text.slice(start, i)
      if (FUNCTION_WORDS.has(isUpper ? word.toLowerCase() : word)) functionWords++
    }
    start = -1
  }
  let upper = 0
  let digits = 0
  let commas = 0
  let pipes = 0
  let at = 0
  let quotes = 0
  let ends = 0
  let lines = 1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 48 && code <= 57) digits++
    else if (code === 44) commas++
    else if (code === 10) lines++
    else if (code === 124 || code === 0x2022 || code === 0xbb || code === 0x203a || code === 0xb7 || code === 62)
      pipes++
    else if (code === 64) at++
    else if (code === 34 || code === 0x201c || code === 0x201d || code === 0x201e) quotes++
    else if (code === 46 || code === 33 || code === 63 || code === 0x3002) {
      const next = text.charCodeAt(i + 1)
      if (Number.isNaN(next) || next <= 32 || next === 34 || next === 0x201d || code === 0x3002) ends++
    }
  }
  let wording = 0
  // Long paragraphs hold such words by chance; only their beginning is asked.
  const asked = text.length > 300 ? text.slice(0, 300) : text
  for (const [i, [, pattern]] of WORDING.entries()) if (pattern.test(asked)) wording |= 1 << i
  const per = Math.max(words, 1)
  return {
    chars: full.length,
    words: full.length > LIMIT ? Math.round((words * full.length) / LIMIT) : words,
    wordLength: letters / per,
    functionWords: functionWords / per,
    ending: endingOf(full),
    sentenceEnds: ends,
    commas: commas / per,
    upper: upper / Math.max(text.length, 1),
    capitalised: capitalised / per,
    digits: digits / Math.max(text.length, 1),
    beginning: beginningOf(text),
    pipes,
    at,
    quotes,
    lines,
    dates: text.length < 400 ? (text.match(DATE)?.length ?? 0) : 0,
    wording,
  }
}

const CLOSERS = /["'”’»)\]\s]/

function endingOf(text: string): number {
  let i = text.length - 1
  while (i > 0 && CLOSERS.test(text.charAt(i))) i--
  const last = text.charAt(i)
  if (last === '…' || text.slice(Math.max(0, i - 2), i + 1) === '...') return 3
  if (last === '.' || last === '!' || last === '?' || last === '。') return 1
  if (last === ':') return 2
  if (last === ',' || last === ';' || last === '-' || last === '–' || last === '—') return 4
  return 0
}

function beginningOf(text: string): number {
  const first = text.charAt(0)
  if (first >= '0' && first <= '9') return 2
  if (first === '"' || first === '“' || first === '„' || first === '‘' || first === "'" || first === '«') return 3
  const lower = first.toLowerCase()
  const upper = first.toUpperCase()
  if (lower === upper) return 4
  return first === upper ? 1 : 0
}
