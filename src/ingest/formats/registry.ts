/** All input formats, in the order they are asked. Adding one is one file here and one line below. */
import type { Format } from '../input.ts'
import { addressList } from './address-list.ts'
import { binary } from './binary.ts'
import { bookmarks } from './bookmarks.ts'
import { empty } from './empty.ts'
import { feed } from './feed.ts'
import { gzip } from './gzip.ts'
import { html } from './html.ts'
import { jsonLines } from './json-lines.ts'
import { markdown } from './markdown.ts'
import { mhtml } from './mhtml.ts'
import { opml } from './opml.ts'
import { plainText } from './plain-text.ts'
import { warc } from './warc.ts'
import { webarchive } from './webarchive.ts'
import { zip } from './zip.ts'

export const FORMATS: readonly Format[] = [
  empty,
  gzip,
  warc,
  zip,
  webarchive,
  binary,
  mhtml,
  jsonLines,
  feed,
  opml,
  bookmarks,
  addressList,
  html,
  markdown,
  // Anything left is text.
  plainText,
]
