/** Words that tell how exact a short phrase is: vague numbers, words that add little, and what is mostly counted. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const VAGUE_NUMBERS = list(
  'dozen dozens hundred hundreds thousand thousands several many some few scores million millions multiple number more others people',
)
/** "another attack" and "two people" say hardly more than "attack" and "two". */
export const LIGHT_WORDS = list(
  'more new another other first second third next latest top major big deadly fresh final several many two three former ex people person dead killed injured soldier civilian victim worth year old',
)
