import { expect, test } from 'vitest'
import { decode } from './charset.ts'

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

// "Привет" and a common sentence in each charset's own bytes.
const CYRILLIC_1251 = Uint8Array.from(
  '\xcf\xee\xe5\xe7\xe4 \xe2\xfb\xf8\xe5\xeb \xe8\xe7 \xe3\xee\xf0\xee\xe4\xe0 \xf3\xf2\xf0\xee\xec',
  (c) => c.charCodeAt(0),
)
const SHIFT_JIS = Uint8Array.from([
  0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xc5, 0x82, 0xb7,
])
const GB18030 = Uint8Array.from([
  0xce, 0xd2, 0xc3, 0xc7, 0xd4, 0xda, 0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xb9, 0xab, 0xcb, 0xbe, 0xc0, 0xef,
])
const utf16 = (text: string, littleEnd: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEnd)
  return bytes
}

test.each<[string, Uint8Array, string | null, string, string, true?]>([
  ['UTF-8', utf8('Fähre fährt'), null, 'Fähre fährt', 'utf-8'],
  ['UTF-8 with a mark, which is not text', utf8('\uFEFFFähre'), null, 'Fähre', 'utf-8'],
  [
    'UTF-8 whatever the server says',
    utf8('Fähre fährt wieder'),
    'text/html; charset=iso-8859-1',
    'Fähre fährt wieder',
    'utf-8',
  ],
  ["the server's label", latin('F\xe4hre'), 'text/html; charset=iso-8859-1', 'Fähre', 'windows-1252'],
  [
    "the page's label",
    latin('<meta charset="iso-8859-15">F\xe4hre \xa4'),
    null,
    '<meta charset="iso-8859-15">Fähre €',
    'iso-8859-15',
  ],
  [
    'the server before the page',
    latin('<meta charset=windows-1251>F\xe4hre'),
    'text/html;charset=latin1',
    '<meta charset=windows-1251>Fähre',
    'windows-1252',
  ],
  [
    'no label: Western',
    latin('L\x92\xe9t\xe9 commence bient\xf4t'),
    null,
    'L’été commence bientôt',
    'windows-1252',
    true,
  ],
  ['no label: Cyrillic', CYRILLIC_1251, null, 'Поезд вышел из города утром', 'windows-1251', true],
  ['no label: Japanese', SHIFT_JIS, null, 'これはテストです', 'shift_jis', true],
  ['no label: Chinese', GB18030, null, '我们在中国的公司里', 'gb18030', true],
  ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16('Ferry', true)]), null, 'Ferry', 'utf-16le'],
  ['UTF-16 without one', utf16('Ferry sails', false), null, 'Ferry sails', 'utf-16be'],
  ['a label nobody knows', latin('F\xe4hre'), 'text/html; charset=klingon', 'Fähre', 'windows-1252', true],
])('%s', (_, bytes, mediaType, text, charset, guessed?) => {
  expect(decode(bytes, mediaType)).toEqual({ text, charset, broken: false, ...(guessed === true && { guessed }) })
})

test('mostly UTF-8 with a broken byte is repaired and told', () => {
  const bytes = Uint8Array.from([
    ...utf8('Die Fähre fährt über die große Brücke, täglich, schön früh '),
    0xff,
    ...utf8('ä'),
  ])
  const { text, broken, charset } = decode(bytes, null)
  expect([text.endsWith('früh \uFFFDä'), broken, charset]).toEqual([true, true, 'utf-8'])
})
