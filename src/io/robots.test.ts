import { expect, test } from 'vitest'
import { robotsAllow } from './robots.ts'

const ROBOTS = `
User-agent: badbot
Disallow: /

User-agent: *
Disallow: /private/
Disallow: /*.pdf$
Allow: /private/open
Disallow: # nothing
`

test.each([
  ['/news/1', true],
  ['/private/x', false],
  ['/private/open/1', true],
  ['/a/b.pdf', false],
  ['/a/b.pdf?x=1', true],
])('%s', (path, allowed) => {
  expect(robotsAllow(ROBOTS, 'stemma', path)).toBe(allowed)
})

test('the group with our name counts alone', () => {
  expect(robotsAllow('User-agent: *\nDisallow:\n\nUser-agent: stemma\nDisallow: /', 'stemma', '/x')).toBe(false)
  expect(robotsAllow('User-agent: a\nUser-agent: stemma\nAllow: /\n\nUser-agent: *\nDisallow: /', 'stemma', '/x')).toBe(
    true,
  )
  expect(robotsAllow('', 'stemma', '/')).toBe(true)
})
