/** All input formats, in the order they are asked. Adding one is one file here and one line below. */
import type { Format } from '../input.ts'
import { binary } from './binary.ts'
import { empty } from './empty.ts'
import { jsonLines } from './json-lines.ts'
import { plainText } from './plain-text.ts'

export const FORMATS: readonly Format[] = [empty, binary, jsonLines, plainText]
