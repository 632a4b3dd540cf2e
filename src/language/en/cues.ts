/**
 * Words that say that somebody says, thinks, plans or holds something. Four acts, as in PolNeAR's broad notion of
 * attribution: speech is what somebody uttered or wrote; thought, plan and stance are kept apart, because only speech
 * is reporting. Lists are hand-written from reporters' handbooks and dictionaries.
 */
import type { Attribution } from '../../model/annotation.ts'

type Act = Attribution['act']

const list = (words: string) => words.split(/\s+/).filter((word) => word !== '')

const SPEECH = list(`
  say tell add report announce note explain argue claim warn write confirm deny insist state declare acknowledge admit
  allege assert assure caution charge comment complain concede conclude contend counter cry deadpan disclose emphasize
  emphasise estimate exclaim forecast hint inform insinuate joke lament maintain mention mutter observe offer opine
  outline point post predict proclaim protest quip quote read recall recount relate relay remark remind repeat reply
  respond retort reveal reiterate scoff shout signal speculate stress suggest summarize summarise swear testify tweet
  underline underscore urge utter volunteer vow whisper yell boast brag brief broadcast bemoan chide clarify confess
  concur decry demand detail elaborate email e-mail express implore indicate interject muse narrate notify plead pledge
  profess promise pronounce publish question recommend rebut refute reaffirm rejoin request rule sniff snap stipulate
  sum tease text thunder tout trumpet verify voice wonder ask call describe characterize characterise cite blame accuse
  criticize criticise condemn denounce praise hail dismiss reject dispute apologize apologise advise affirm attest avow
  blast slam label dub show depict document record list find portray allude refer preach tick quipped chime echo
`)
const THOUGHT = list(`
  believe think know expect fear hope feel suspect doubt assume consider understand realize realise recognize recognise
  judge reckon imagine worry guess conclude regard view see deem anticipate learn discover remember forget wish suppose
  figure sense dream appreciate
`)
const PLAN = list(`
  plan intend want aim seek decide vow pledge promise agree propose prepare try hope mean refuse threaten offer resolve
  opt attempt commit order authorize authorise consider weigh mull
`)
const STANCE = list(`
  support oppose back favor favour endorse welcome like love hate prefer reject condemn criticize criticise praise
  applaud resent admire respect disagree agree object approve disapprove embrace despise trust distrust
`)

const ACTS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...STANCE.map((lemma) => [lemma, 'stance'] as const),
  ...PLAN.map((lemma) => [lemma, 'plan'] as const),
  ...THOUGHT.map((lemma) => [lemma, 'thought'] as const),
  ...SPEECH.map((lemma) => [lemma, 'speech'] as const),
])

/** What the verb does, or null for a verb that attributes nothing. A verb of several acts counts as speech first. */
export function actOf(lemma: string): Act | null {
  return ACTS.get(lemma) ?? null
}

/** Speech verbs that can stand with a whole clause and no "that", or after a quotation ("…," she quipped). */
const CLAUSAL = new Set(
  list(`
  say tell add report announce note explain argue claim warn write confirm deny insist state declare acknowledge admit
  allege assert assure caution comment complain concede conclude contend counter deadpan disclose emphasize emphasise
  estimate exclaim forecast hint inform joke lament maintain mention mutter observe opine predict proclaim protest quip
  recall recount remark remind repeat reply respond retort reveal reiterate scoff shout speculate stress suggest swear
  testify tweet underline underscore volunteer vow whisper yell boast brag clarify confess concur elaborate indicate
  interject muse plead pledge promise reaffirm rejoin snap thunder tout wonder ask advise affirm attest show find
  believe think know expect fear hope feel suspect doubt assume understand realize realise reckon worry guess learn
  suppose decide propose agree demand read post cite rule email e-mail recommend relate relay sniff chime echo urge
`),
)

export function takesClause(lemma: string): boolean {
  return CLAUSAL.has(lemma)
}

/** Verbs whose content the speaker holds untrue, or turns away. */
const DENYING = new Set(list('deny reject dismiss refute rebut dispute disavow disclaim'))

export function denies(lemma: string): boolean {
  return DENYING.has(lemma)
}

/** Adverbs and phrases that say somebody says so, and not who. */
export const HEARSAY: readonly RegExp[] = [
  /\b(?:reportedly|allegedly|supposedly|purportedly|ostensibly|apparently)\b/gi,
  /\bit (?:is|was|has been|had been|emerged|is being) ?(?:also |widely |now )?(?:understood|believed|thought|claimed|alleged|reported|rumou?red|said|suggested|feared) that\b/gi,
  /\bit has (?:also |since )?emerged(?: that)?\b/gi,
  /\b(?:is|are|was|were) (?:said|understood|believed|thought|alleged|reported|rumou?red|reputed|feared) to\b/gi,
  /\b(?:rumou?r has it|word is|so they say)\b/gi,
]
