/**
 * Two switches of V8 for a program that mostly runs for a second or a few (docs/decisions/0041): they decide when code
 * is compiled, never what it does. A version of V8 that nobody has tried keeps its own ways.
 */
const SWITCHES = [
  // Patterns become machine code at once. Otherwise each becomes bytecode first and is compiled again at its second use:
  // of the 600 patterns that a reading tries most are used twice, and the bytecode of long alternations is slow to make.
  '--no-regexp-tier-up',
  // A function runs twice as long before it is optimised (132 KB of bytecode by default). A short reading ends before
  // most optimised code would have paid back its making, which takes the other core and waits for memory. Found on
  // three articles and on sixty: 300,000 and 600,000 are alike, a million is slower.
  '--interrupt-budget=300000',
]
// Those of Node 20 to 25, whose sources have both switches.
const FIRST_KNOWN = 11
const LAST_KNOWN = 14

export function switchV8(): void {
  const version = Number.parseInt(process.versions.v8, 10)
  if (!(version >= FIRST_KNOWN && version <= LAST_KNOWN)) return
  const v8 = process.getBuiltinModule('node:v8')
  for (const one of SWITCHES) v8.setFlagsFromString(one)
}
