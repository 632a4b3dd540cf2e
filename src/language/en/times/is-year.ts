/** Is a bare figure ("1987") a year, or does it count or name something? */
import type { Scene } from './scene.ts'

/** A bare figure is a year by its neighbours; 1900–2099 also without, where nothing speaks against it. */
const NOT_A_YEAR_BEFORE = new Set([
  '$',
  '£',
  '€',
  '¥',
  '#',
  'no',
  'flight',
  'resolution',
  'room',
  'route',
  'highway',
  'page',
  'windows',
  'channel',
  'boeing',
  'than',
  'about',
  'some',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'least',
  'fm',
  'area',
  'model',
  'form',
  'section',
  'building',
  'unit',
  'battalion',
  'article',
  'act',
])
const NOT_A_YEAR_AFTER = new Set([
  '%',
  'percent',
  'per',
  'people',
  'men',
  'women',
  'troops',
  'soldiers',
  'civilians',
  'police',
  'workers',
  'employees',
  'dollars',
  'euros',
  'pounds',
  'votes',
  'seats',
  'metres',
  'meters',
  'miles',
  'kilometres',
  'kilometers',
  'km',
  'kg',
  'tons',
  'tonnes',
  'feet',
  'ft',
  'hours',
  'days',
  'times',
  'shares',
  'rupees',
  'yen',
  'million',
  'degrees',
  'guests',
  'homes',
  'houses',
  'protesters',
  'demonstrators',
  'prisoners',
  'others',
  'killed',
  'wounded',
  'dead',
  'acres',
  'yards',
  'rpm',
  'mph',
  'lbs',
  'barrels',
  'cars',
  'vehicles',
  'children',
  'students',
  'refugees',
  'members',
  'jobs',
  'local',
  'gmt',
  'hectares',
  'square',
  'pages',
  'copies',
  'fans',
  'spectators',
  'cases',
  'deaths',
  'points',
])
// After these a figure of any century is a year unless a plural follows it ("in 1742"; not "with 1742 men") …
const LED =
  /^(?:in|since|during|early|late|mid|before|after|until|till|til|through|between|end|beginning|start|around|circa|[(–—-]|spring|summer|autumn|fall|winter)$/
// … after these only where the clause goes on without a noun ("from 1742 to 1750", "of 1742,").
const PERHAPS_LED = /^(?:to|and|the|of|from|by)$/
const GOES_ON = new Set('and to or the he she they it with by in after when until but as was were had'.split(' '))

/** The figure at the beginning of the match. 1900–2099 count wherever nothing speaks against it; histories take any century so. */
export function isYear(scene: Scene): boolean {
  const lexeme = scene.lexemes[scene.from]
  if (lexeme === undefined) return false
  const before = scene.before()
  const after = scene.after()
  const glued = after?.glued === true && after.kind === 'word' && after.lower !== 's'
  if (after !== undefined && (NOT_A_YEAR_AFTER.has(after.lower) || glued)) return false
  if (before !== undefined) {
    if (NOT_A_YEAR_BEFORE.has(before.lower)) return false
    if (lexeme.glued && /^[$£€¥#.:/@_]$/.test(before.lower)) return false
    if (lexeme.glued && before.lower === '-' && before.glued && inCode(scene)) return false
  }
  if (lexeme.spelled) return before === undefined || before.kind === 'word'
  if (lexeme.value >= 1900 && lexeme.value <= 2099) return true
  const plural = after?.kind === 'word' && /^[a-z]+s$/.test(after.lower) && !/^(?:was|as|his|this)$/.test(after.lower)
  if (before !== undefined && LED.test(before.lower)) return !plural
  if (before !== undefined && PERHAPS_LED.test(before.lower) && (after?.kind !== 'word' || GOES_ON.has(after.lower)))
    return true
  // "a 1742 Crown charter": no article of one stands before a count.
  if (before !== undefined && /^an?$/.test(before.lower) && after?.capital === true) return true
  return scene.narrative && !plural
}

/** Within a code or a telephone number ("555-1984", "AB-1987") no hyphen joins years; between years it does. */
function inCode(scene: Scene): boolean {
  const front = scene.before(2)
  if (front?.kind === 'number') return !front.yearLike
  return front?.kind === 'word' && (front.capital || front.lower.length < 3)
}
