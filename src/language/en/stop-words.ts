/**
 * English function words, as keys of `text/words.ts` makes them (lower case, straight apostrophes, no possessive 's).
 * They carry grammar, not matter: counting and aligning leave them out or weigh them little.
 */
const LIST = `
a an the this that these those such same other another each every either neither both all any some no none few little
several many much more most less least enough own
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves one ones oneself who whom whose which what whatever whoever whichever
somebody someone something anybody anyone anything nobody nothing everybody everyone everything
am is are was were be been being do does did doing done have has had having will would shall should can could may might
must ought need dare used cannot
i'm i've i'll i'd you're you've you'll you'd he'd he'll she'd she'll it'll it'd we're we've we'll we'd they're they've
they'll they'd that'll that'd who'd who'll who've there'd there'll isn't aren't wasn't weren't don't doesn't didn't
haven't hasn't hadn't won't wouldn't shan't shouldn't can't couldn't mayn't mightn't mustn't oughtn't needn't ain't let
and or but nor so yet for if unless until till while whereas although though because since as than whether lest once
about above across after against along amid amidst among amongst around at before behind below beneath beside besides
between beyond by despite down during except from in inside into like near of off on onto opposite out outside over past
per regarding round through throughout to toward towards under underneath unlike up upon via versus with within without
not never also too very just only even still again ever already almost quite rather really then there here now when where
why how however therefore thus hence else instead maybe perhaps indeed otherwise anyway meanwhile moreover furthermore
s t d ll m o re ve
`

export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word !== ''))
