import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lemmaOf } from './lemma.ts'
import { STOP_WORDS } from './stop-words.ts'

test.each([
  ['strike', ['strikes', 'struck', 'striking']],
  ['make', ['makes', 'made', 'making']],
  ['stop', ['stops', 'stopped', 'stopping']],
  ['change', ['changes', 'changed', 'changing']],
  ['hang', ['hangs', 'hanging', 'hung']],
  ['require', ['requires', 'required', 'requiring']],
  ['visit', ['visits', 'visited', 'visiting']],
  ['create', ['creates', 'created', 'creating']],
  ['include', ['includes', 'included', 'including']],
  ['carry', ['carries', 'carried', 'carrying']],
  ['cancel', ['cancels', 'cancelled', 'cancelling']],
  ['fill', ['fills', 'filled', 'filling']],
  ['handle', ['handles', 'handled', 'handling']],
  ['agree', ['agrees', 'agreed', 'agreeing']],
  ['die', ['dies', 'died', 'dying']],
  ['city', ['cities']],
  ['church', ['churches']],
  ['crisis', ['crises']],
  ['woman', ['women']],
  ['house', ['houses', 'housing']],
  ['be', ['is', 'was', 'were', 'being']],
  ['bus', ['buses']],
  ['policy-maker', ['policy-makers']],
])('%s', (lemma, forms) => {
  expect(lemmaOf(lemma)).toBe(lemma)
  expect(forms.map(lemmaOf)).toEqual(forms.map(() => lemma))
})

test.each(['news', 'series', 'less', 'during', 'morning', 'thus', 'red', 'need', 'string', '1990s', 'kyiv', 'x', ''])(
  'leaves "%s" alone',
  (word) => {
    expect(lemmaOf(word)).toBe(word)
  },
)

test('any word: never empty, never longer by more than a letter', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (word) => {
      expect(lemmaOf(word).length).toBeGreaterThan(0)
      expect(lemmaOf(word).length).toBeLessThanOrEqual(word.length + 3)
    }),
  )
})

test('stop words are keys: lower case, no curly marks', () => {
  expect(STOP_WORDS.has('the')).toBe(true)
  expect(STOP_WORDS.has('bridge')).toBe(false)
  for (const word of STOP_WORDS) expect(word).toMatch(/^[a-z']+$/)
})
