import { expect, test } from 'vitest'
import { loadOutlets } from '../outlets/lookup.ts'
import { marksOf } from './marks.ts'
import { outletsIn } from './outlets.ts'
import { quotationsOf } from './quotations.ts'
import { sentencesOf } from './sentences.ts'

const outlets = await loadOutlets()
const OWN = 'Wesselhafener Kurier'

function marksIn(text: string) {
  const whole = { start: 0, end: text.length }
  const passages = [{ ...whole, sentences: sentencesOf(text, whole), quotations: quotationsOf(text, whole) }]
  const meant = outletsIn({ text }, passages, OWN, outlets)
  return marksOf({ id: 'a', text, own: OWN, byline: null, passages, names: [], outlets: meant }).map(
    ({ kind, outlet }) => `${kind} ${outlet}`,
  )
}

test.each([
  ['Die Stadt wusste Bescheid, wie der Kurier aus Sicherheitskreisen erfuhr.', ['own null']],
  ['„Das ist falsch“, sagte Boysen dem Wesselhafener Kurier.', ['own null']],
  ['Das steht in einem Bericht, der dem Kurier vorliegt.', ['own null']],
  ['Nach Informationen dieser Zeitung fehlen zwei Tore.', ['own null']],
  ['Ein Minister sagte der F.A.Z., man prüfe.', ['own Frankfurter Allgemeine Zeitung']],
  ['„Wir prüfen“, sagte sie im Gespräch mit dem „Nordhafener Boten“.', ['own Nordhafener Bote']],
  ['Zuerst hatte der Spiegel darüber berichtet.', ['first-reported Spiegel']],
  ['WESSELHAFEN (dpa) – Zwei Tore klemmen.', ['wire Deutsche Presse-Agentur']],
  ['Wesselhafen (dpa/AFP) - Zwei Tore klemmen.', ['wire Deutsche Presse-Agentur', 'wire Agence France-Presse']],
  ['Kassel (NWD) – Zwei Tore klemmen.', ['wire NWD']],
  ['Die Ministerin wollte sich auf Anfrage des Kuriers nicht äußern.', ['no-comment null']],
  ['Der Mann, der anonym bleiben will, kennt die Akten.', ['own null']],
  // Somebody else speaks, or of somebody else's time.
  ['„Ich habe es dem Kurier gesagt“, rief Boysen.', []],
  ['Die Zeit drängt, sagte Boysen.', []],
  ['Das Boot lag im Hafen.', []],
])('%s', (text, marks) => {
  expect(marksIn(text)).toEqual(marks)
})
