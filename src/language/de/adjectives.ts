/** Is a word in lower case, between an article or number and a noun, an adjective by its form? */
const NOT = new Set(
  'der die das dem den des ein eine einen einem einer eines und oder aber wie als in im an am auf aus bei mit nach von vom vor zu zum zur über unter um durch für gegen ohne seit bis sei habe wurde wurden werde werden wurden sind waren hatte hatten habe haben hätte hätten würde würden könne könnte können sollen solle sollte müsse müsste müssen wollen wolle wollte jede jeder alle sie er es ihre seine diese dieser keine sondern seien gewesen worden lassen gegeben'.split(
    ' ',
  ),
)

export function isAdjective(lower: string): boolean {
  return /(?:e|en|er|es|em)$/.test(lower) && !NOT.has(lower)
}
