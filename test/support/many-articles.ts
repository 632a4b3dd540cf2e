/** Any number of short invented articles, three outlets to an event, as one .jsonl source. Made from their numbers alone. */
import type { Source } from '../../src/model/source.ts'
import { hash32 } from '../../src/text/hash.ts'

const BEGINNINGS = [
  'Bar',
  'Cor',
  'Dal',
  'Fen',
  'Gor',
  'Hal',
  'Jor',
  'Kel',
  'Lun',
  'Mar',
  'Nor',
  'Pel',
  'Ros',
  'Sil',
  'Tor',
  'Wen',
]
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'or', 'ar', 'el', 'il']
const ENDINGS = [
  'bury',
  'cott',
  'dale',
  'field',
  'gate',
  'ham',
  'ley',
  'mere',
  'ness',
  'port',
  'ridge',
  'stead',
  'ton',
  'wick',
]
const THINGS = [
  'bridge',
  'granary',
  'ferry',
  'kiln',
  'dam',
  'orchard',
  'observatory',
  'viaduct',
  'foundry',
  'lighthouse',
]
const DEEDS = ['collapsed', 'reopened', 'burned down', 'was sold', 'was flooded', 'was closed']

function name(seed: string): string {
  const pick = (list: readonly string[], of: string) => list[hash32(`${seed} ${of}`) % list.length] ?? ''
  return pick(BEGINNINGS, 'b') + pick(MIDDLES, 'm') + pick(ENDINGS, 'e')
}

export function manyArticles(count: number): Source {
  const lines = Array.from({ length: count }, (_, i) => {
    const event = Math.floor(i / 3)
    const [town, river, warden] = [name(`town ${event}`), name(`river ${event}`), name(`warden ${event}`)]
    const thing = THINGS[hash32(`thing ${event}`) % THINGS.length]
    const deed = DEEDS[hash32(`deed ${event}`) % DEEDS.length]
    const number = 3 + (hash32(`number ${event}`) % 90)
    const text = [
      `The ${thing} at ${town} ${deed} on Monday, warden ${warden} of ${river} said. ${number} people work there.`,
      `${warden}, the warden of ${river}, said that the ${town} ${thing} ${deed} on Monday. It employs ${number} people.`,
      `In ${town} on the ${river}, the ${thing} ${deed}, according to the ${town} Courier.`,
    ][i % 3]
    const title = `${town}: ${thing} ${deed}`
    return JSON.stringify({
      id: `a${i}`,
      title,
      text,
      outlet: `The ${name(`outlet ${i}`)} Post`,
      published: '2031-05-06',
      clean: true,
    })
  })
  return { name: 'many.jsonl', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), url: null, mediaType: null }
}
