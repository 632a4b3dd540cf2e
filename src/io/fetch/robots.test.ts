import { expect, test } from 'vitest'
import { readRobots } from './robots.ts'

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
  expect(readRobots(ROBOTS, 'stemma').allows(path)).toBe(allowed)
})

test('the group with our name counts alone', () => {
  const closed = 'User-agent: *\nDisallow:\n\nUser-agent: stemma\nDisallow: /'
  expect(readRobots(closed, 'stemma').allows('/x')).toBe(false)
  const open = 'User-agent: a\nUser-agent: Stemma\nAllow: /\n\nUser-agent: *\nDisallow: /'
  expect(readRobots(open, 'stemma').allows('/x')).toBe(true)
  expect(readRobots('', 'stemma').allows('/')).toBe(true)
})

test('a rule means one path however it is spelt', () => {
  const robots = readRobots('\ufeffUser-agent: *\nDisallow: /ärger/\nDisallow: /%7ejones', 'stemma')
  expect(robots.allows('/%C3%A4rger/1')).toBe(false)
  expect(robots.allows('/%7Ejones')).toBe(false)
})

test('Crawl-delay of our group', () => {
  expect(readRobots('User-agent: *\nCrawl-delay: 2.5\nDisallow: /x', 'stemma').delayMs).toBe(2500)
  expect(readRobots('User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nDisallow:', 'stemma').delayMs).toBe(null)
})
