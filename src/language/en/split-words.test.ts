import { expect, test } from 'vitest'
import { splitWords } from './split-words.ts'

function cut(text: string): string {
  const words: string[] = []
  splitWords(text, (start, end) => words.push(text.slice(start, end)))
  return words.join('|')
}

test.each([
  ["They don't say it's Ada's.", "They|do|n't|say|it|'s|Ada|'s|."],
  ["She can’t, we’ll, I'm, they've, he'd", "She|ca|n’t|,|we|’ll|,|I|'m|,|they|'ve|,|he|'d"],
  ["the dogs' o'clock O’Neal's y'all", "the|dogs|'|o'clock|O’Neal|'s|y'all"],
  ['We cannot, gonna', 'We|can|not|,|gon|na'],
  ['a long-term U.S.-based 12-year-old', 'a|long|-|term|U.S.|-|based|12|-|year|-|old'],
  ['co-pilot anti-war e-mail pre-dawn', 'co-pilot|anti-war|e-mail|pre-dawn'],
  ['an F-16 and COVID-19', 'an|F-16|and|COVID-19'],
  ['$1.2bn US$5m £3 3.5% 1,000th 1990s ’90s', '$|1.2|bn|US$|5|m|£|3|3.5|%|1,000th|1990s|’90s'],
  ['at 10:30 a.m. or 5pm, 3-2, 24/7', 'at|10:30|a.m.|or|5|pm|,|3-2|,|24/7'],
  ['Mr. Quill, J. K. Lund, No. 5, he said no.', 'Mr.|Quill|,|J.|K.|Lund|,|No.|5|,|he|said|no|.'],
  ['in the U.S. and the U.S, e.g. now', 'in|the|U.S.|and|the|U.S|,|e.g.|now'],
  ['So did I.', 'So|did|I|.'],
  ['“We … wait...” she—said -- “no”', '“|We|…|wait|...|”|she|—|said|--|“|no|”'],
  ['see https://marlby.example/a?b=c. Or x@marlby.org!', 'see|https://marlby.example/a?b=c|.|Or|x@marlby.org|!'],
  ['the ground.The end', 'the|ground|.|The|end'],
  ['@quill said #now and/or AT&T w/o', '@quill|said|#now|and|/|or|AT&T|w/o'],
  ['Zoë’s naïve façade', 'Zoë|’s|naïve|façade'],
  ['', ''],
])('%s', (text, words) => {
  expect(cut(text)).toBe(words)
})
