import { expect, test } from 'vitest'
import { promptOf } from './prompts.ts'

test.each([
  ['What do you make of the new ferry? Tell us below!', 'answer'],
  ['Let us know in the comments.', 'answer'],
  ['3 Comments', 'comment'],
  ['Leave a Reply', 'answer'],
  ['Subscribe to our newsletter', 'join'],
  ['Follow us on Chirper', 'follow'],
  ['ALSO READ:', 'see'],
  ['Editor’s Picks', 'see'],
  ['Call us on 0555 123 4567', 'contact'],
  ['To place an advert please send a message to ads@courier.example', 'contact'],
  ['© 2031 Oster Courier', 'legal'],
  ['Share', 'labels'],
])('%s is a prompt', (line, rule) => expect(promptOf(line)).toBe(`text.prompt.${rule}`))

test.each([
  'What do you do when the ferry stops? You take the bus, islanders say.',
  'Subscribers of the line were told on Tuesday.',
  'The mayor said he would call the shipping line.',
  'Follow the money, the auditors were told, and they found it.',
  'Related costs rose to 3 million crowns, the report said.',
  'Most read the report as a warning.',
  'Commentators disagreed.',
  'Watch officers saw the ship at 04:00.',
  'Trending downwards since May, prices fell again.',
])('%s is none', (line) => expect(promptOf(line)).toBeNull())
