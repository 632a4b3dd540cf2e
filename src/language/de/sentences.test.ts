import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test.each([
  ['Das gilt z. B. für Dr. Weber. Er kam.', ['Das gilt z. B. für Dr. Weber.', 'Er kam.']],
  ['Nr. 5 lebt, d. h. sie atmet. Gut so.', ['Nr. 5 lebt, d. h. sie atmet.', 'Gut so.']],
  ['Am 3. Oktober beginnt es. Dann nicht.', ['Am 3. Oktober beginnt es.', 'Dann nicht.']],
  ['Vom 3. bis 5. Mai ruht der Bau. Alles steht.', ['Vom 3. bis 5. Mai ruht der Bau.', 'Alles steht.']],
  ['Das 2. Quartal war gut. Das 3. nicht.', ['Das 2. Quartal war gut.', 'Das 3. nicht.']],
  ['Sie wurde 42. Danach ging sie heim.', ['Sie wurde 42.', 'Danach ging sie heim.']],
  ['„Wir gehen. Wir kommen“, sagte er. Ruhe!', ['„Wir gehen.', 'Wir kommen“, sagte er.', 'Ruhe!']],
  ['„Halt!“, rief er. „Nein!“ rief sie.', ['„Halt!“, rief er.', '„Nein!“ rief sie.']],
  ['Papst Benedikt XVI. sagte das. Am 3.10. begann es.', ['Papst Benedikt XVI. sagte das.', 'Am 3.10. begann es.']],
  ['Das kostet ca. 3 Mio. Euro. Mehr nicht.', ['Das kostet ca. 3 Mio. Euro.', 'Mehr nicht.']],
  ['Bretter, Nägel usw. Das ist alles.', ['Bretter, Nägel usw.', 'Das ist alles.']],
  ['Es sind 1.200 Häuser und 3,5 Prozent. Viel.', ['Es sind 1.200 Häuser und 3,5 Prozent.', 'Viel.']],
  ['Frau J. Weber kam. Sie blieb.', ['Frau J. Weber kam.', 'Sie blieb.']],
  ['1. Die Tore. 2. Die Pumpen.', ['1. Die Tore.', '2. Die Pumpen.']],
  ['Er schwieg … Dann ging er.', ['Er schwieg …', 'Dann ging er.']],
  ['St. Marien brannte. Niemand half.', ['St. Marien brannte.', 'Niemand half.']],
])('%s', (text, sentences) => {
  expect(sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(
    sentences,
  )
})
