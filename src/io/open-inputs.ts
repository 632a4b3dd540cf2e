/**
 * Opens what the user named – files, folders, globs, URLs, `-` – and hands over bytes. What a file is, is told later
 * by its content; only in a folder are files left out by extension (styles, pictures, scripts a browser saves beside
 * a page), and one notice says how many.
 */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, isAbsolute, join } from 'node:path'
import { type Notice, notice } from '../error/notice.ts'
import type { Source } from '../model/source.ts'
import { compareText } from '../text/order.ts'
import type { Fetcher, OnExchange } from './fetch/fetcher.ts'
import { withoutResources } from './saved-pages.ts'
import { systemReason } from './system-reason.ts'

export interface Opened {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
}

// Larger files may be archives of records, which are read in parts.
const LARGE_FILE_BYTES = 8_000_000
// A page is refused far below this by ingest; this bound is for web archives, which are held in memory whole.
const LARGEST_FILE_BYTES = 1_000_000_000

/** Of a list of addresses: at a second a page this is some minutes; browsers' bookmarks may be thousands. */
const MOST_FOLLOWED = 200

const NOT_PAGES = new Set(
  '.css .js .mjs .map .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .tif .tiff .woff .woff2 .ttf .otf .eot .mp3 .mp4 .webm .ogg .wav .pdf .zip .ds_store'.split(
    ' ',
  ),
)

export interface OpenOptions {
  /** The client of the network; without it one is made when the first address comes. */
  readonly fetcher?: Fetcher
  /** Is told of what is fetched, where no fetcher is given. */
  readonly onExchange?: OnExchange
  readonly progress?: (step: string, done: number, of: number) => void
  /** Files of folders and globs are read when their bytes are asked for, and held by nobody; that may throw. */
  readonly later?: boolean
}

/**
 * Order of sources follows the inputs; files of a folder or glob by path. Missing things become notices. A list of
 * addresses (OPML, bookmarks) that is named itself is followed, one level deep; one found in a folder is only told of,
 * so that reading a folder never goes to the network.
 */
export async function openInputs(
  inputs: readonly string[],
  stdin: () => Promise<Uint8Array>,
  options: OpenOptions = {},
): Promise<Opened> {
  const sources: Source[] = []
  const notices: Notice[] = []
  const seen = new Set<string>()
  const web = webOf(options)
  const named = async (source: Source) => {
    const { listIn } = await import('../ingest/lists.ts')
    const list = listIn(source)
    if (list === null || list.addresses.length === 0) sources.push(source)
    else await followList(source.name, list)
  }
  const followList = async (name: string, list: { title: string; addresses: readonly string[] }) => {
    const followed = list.addresses.slice(0, MOST_FOLLOWED)
    let failed = 0
    for (const page of await web.pages(followed)) {
      if ('code' in page) {
        failed++
        notices.push(page)
      } else sources.push(page)
    }
    notices.push(followedNotice(name, list, followed.length, failed))
  }
  const file = async (path: string, own: boolean) => {
    if (seen.has(path)) return
    seen.add(path)
    const opened = await openFile(path, options.later === true && !own)
    if ('code' in opened) notices.push(opened)
    else if (opened.length === 1 && own) for (const source of opened) await named(source)
    else sources.push(...opened)
  }
  // All addresses first, so that their hosts are asked at once.
  const addresses = inputs.filter(isAddress)
  const pages = new Map((await web.pages(addresses)).map((page, i) => [addresses[i] ?? '', page]))
  for (const input of inputs) {
    const page = pages.get(input)
    if (page !== undefined) {
      if ('code' in page) notices.push(page)
      else await named(page)
    } else if (input === '-') {
      await named({ name: '-', bytes: await stdin(), url: null, mediaType: null })
    } else if (existsSync(input)) {
      if ((await stat(input)).isDirectory()) {
        const { paths, left, resources } = await filesOf(input)
        for (const path of paths) await file(path, false)
        if (left.length > 0) notices.push(leftOut(input, left))
        if (resources > 0) notices.push(resourcesLeftOut(input, resources))
        if (paths.length === 0) notices.push(emptyFolder(input))
      } else await file(input, true)
    } else {
      const matches = /[*?[{]/.test(input) ? await matchesOf(input) : []
      for (const path of matches) await file(path, false)
      if (matches.length === 0) notices.push(missing(input))
    }
  }
  web.close()
  return { sources, notices }
}

const isAddress = (input: string) => /^https?:\/\//i.test(input)

/** Pages by their addresses, in this order, each fetched once. The client is made on first use. */
function webOf({ fetcher, onExchange, progress }: OpenOptions) {
  const had = new Map<string, Promise<Source | Notice>>()
  let own: Fetcher | null = null
  let done = 0
  const pages = async (addresses: readonly string[]): Promise<(Source | Notice)[]> => {
    if (addresses.length === 0) return []
    if (fetcher === undefined && own === null) {
      const { createFetcher } = await import('./fetch/fetcher.ts')
      own = createFetcher({}, onExchange === undefined ? {} : { onExchange })
    }
    const client = fetcher ?? own
    if (client === null) return []
    for (const address of addresses)
      if (!had.has(address)) {
        const page = fetchPage(address, client)
        had.set(address, page)
        void page.then(
          () => progress?.('fetching', ++done, had.size),
          () => {},
        )
      }
    return Promise.all(addresses.flatMap((address) => had.get(address) ?? []))
  }
  return { pages, close: () => own?.close() }
}

async function fetchPage(address: string, fetcher: Fetcher): Promise<Source | Notice> {
  const had = await fetcher.fetch(address)
  if ('notice' in had) return had.notice
  return { name: address, bytes: had.bytes, url: had.finalUrl, mediaType: had.headers.get('content-type') ?? null }
}

/** One source, or many parts of a large file. */
async function openFile(path: string, later: boolean): Promise<readonly Source[] | Notice> {
  try {
    const { size } = await stat(path)
    const parts = size > LARGE_FILE_BYTES ? (await import('./parts.ts')).partsOf(path, size) : null
    if (parts !== null) return parts
    if (size > LARGEST_FILE_BYTES)
      return notice('E_INPUT_TOO_LARGE', {
        what: `it holds ${Math.round(size / 1e6)} MB; Stemma opens files up to ${LARGEST_FILE_BYTES / 1e6} MB`,
        where: path,
        mend: 'Split it, or give the articles one by one',
      })
    if (later) return [(await import('./parts.ts')).part(path, { start: 0, length: size, firstLine: 1 })]
    return [{ name: path, bytes: await readFile(path), url: null, mediaType: null }]
  } catch (error) {
    return notice('E_INPUT_MISSING', {
      what: `cannot be opened (${systemReason(error)})`,
      where: path,
      mend: 'Check the name and the right to read it',
    })
  }
}

async function filesOf(folder: string): Promise<{ paths: string[]; left: string[]; resources: number }> {
  const { glob } = await import('tinyglobby')
  const all = (
    await glob('**/*', { cwd: folder, dot: false, ignore: ['**/node_modules/**'], followSymbolicLinks: false })
  ).sort(compareText)
  const { own, resources } = withoutResources(all, folder)
  const page = (path: string) => !NOT_PAGES.has(extname(path).toLowerCase())
  return {
    paths: own.filter(page).map((path) => join(folder, path)),
    left: own.filter((path) => !page(path)),
    resources,
  }
}

async function matchesOf(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return withoutResources(
    (await glob(pattern, { dot: false, expandDirectories: false, absolute: isAbsolute(pattern) })).sort(compareText),
    '',
  ).own
}

function leftOut(folder: string, left: readonly string[]): Notice {
  const kinds = [...new Set(left.map((path) => extname(path).toLowerCase()))].sort(compareText).join(' ')
  return notice('E_INPUT_FORMAT', {
    what: `${left.length} ${left.length === 1 ? 'file was' : 'files were'} left out as no pages (${kinds})`,
    where: folder,
    mend: 'Name such a file itself to have it read',
  })
}

function resourcesLeftOut(folder: string, count: number): Notice {
  return notice('E_INPUT_FORMAT', {
    what: `${count} ${count === 1 ? 'file' : 'files'} in the folders that browsers put beside saved pages (…_files) ${count === 1 ? 'was' : 'were'} left out`,
    where: folder,
    mend: 'Name such a folder itself to have it read',
  })
}

function followedNotice(
  where: string,
  { title, addresses }: { title: string; addresses: readonly string[] },
  followed: number,
  failed: number,
): Notice {
  const all = followed === addresses.length
  const which = all ? (followed === 1 ? 'it was' : 'all were') : `the first ${followed} were`
  return notice('E_INPUT_LIST', {
    what: `this ${title} names ${addresses.length} ${addresses.length === 1 ? 'address' : 'addresses'}: ${which} asked for${failed === 0 ? '' : `, ${failed} could not be fetched`}`,
    where,
    mend: !all
      ? 'Give the others in a list of their own'
      : failed === 0
        ? 'Nothing needs to be done'
        : 'The messages beside this one say why',
  })
}

function emptyFolder(folder: string): Notice {
  return notice('E_INPUT_EMPTY', {
    what: 'the folder holds no file that could be an article',
    where: folder,
    mend: 'Give a folder with text, HTML, .jsonl, feed or archive files',
  })
}

function missing(input: string): Notice {
  return notice('E_INPUT_MISSING', {
    what: 'there is no file, folder or match of that name',
    where: input,
    mend: 'Check the spelling; quote a glob so that the shell leaves it alone',
  })
}
