/**
 * Opens what the user named – files, folders, globs, URLs, `-` – and hands over bytes. What a file is, is told later
 * by its content; only in a folder are files left out by extension (styles, pictures, scripts a browser saves beside
 * a page), and one notice says how many.
 */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Notice, notice } from '../error/notice.ts'
import { shown } from '../error/stemma-error.ts'
import type { Source } from '../model/source.ts'
import { compareText } from '../text/order.ts'
import type { Fetcher, OnExchange } from './fetch/fetcher.ts'
import { systemReason } from './system-reason.ts'

export interface Opened {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
}

// A page is refused far below this by ingest; this bound is for archives, which are held in memory whole.
const LARGEST_FILE_BYTES = 1_000_000_000

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
}

/** Order of sources follows the inputs; files of a folder or glob by path. Missing things become notices. */
export async function openInputs(
  inputs: readonly string[],
  stdin: () => Promise<Uint8Array>,
  options: OpenOptions = {},
): Promise<Opened> {
  const sources: Source[] = []
  const notices: Notice[] = []
  const seen = new Set<string>()
  const file = async (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    const opened = await openFile(path)
    if ('code' in opened) notices.push(opened)
    else sources.push(opened)
  }
  const pages = await fetchAll(inputs.filter(isAddress), options)
  for (const input of inputs) {
    const page = pages.get(input)
    if (page !== undefined) {
      if ('code' in page) notices.push(page)
      else sources.push(page)
    } else if (input === '-') {
      sources.push({ name: '-', bytes: await stdin(), url: null, mediaType: null })
    } else if (existsSync(input)) {
      if ((await stat(input)).isDirectory()) {
        const { paths, left } = await filesOf(input)
        for (const path of paths) await file(path)
        if (left.length > 0) notices.push(leftOut(input, left))
        if (paths.length === 0) notices.push(emptyFolder(input))
      } else await file(input)
    } else {
      const matches = /[*?[{]/.test(input) ? await matchesOf(input) : []
      for (const path of matches) await file(path)
      if (matches.length === 0) notices.push(missing(input))
    }
  }
  return { sources, notices }
}

const isAddress = (input: string) => /^https?:\/\//i.test(input)

/** Every page, or why not, by its address. Hosts are asked at once, one host's pages after each other. */
async function fetchAll(addresses: readonly string[], options: OpenOptions): Promise<Map<string, Source | Notice>> {
  const pages = new Map<string, Source | Notice>()
  if (addresses.length === 0) return pages
  const fetcher = options.fetcher ?? (await import('./fetch/fetcher.ts')).createFetcher({}, options)
  await Promise.all(
    [...new Set(addresses)].map(async (address) => pages.set(address, await fetchPage(address, fetcher))),
  )
  if (options.fetcher === undefined) fetcher.close()
  return pages
}

async function fetchPage(address: string, fetcher: Fetcher): Promise<Source | Notice> {
  const had = await fetcher.fetch(address)
  if ('notice' in had) return had.notice
  return { name: address, bytes: had.bytes, url: had.finalUrl, mediaType: had.headers.get('content-type') ?? null }
}

async function openFile(path: string): Promise<Source | Notice> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST_FILE_BYTES)
      return notice('E_INPUT_TOO_LARGE', {
        what: `it holds ${Math.round(size / 1e6)} MB; Stemma opens files up to ${LARGEST_FILE_BYTES / 1e6} MB`,
        where: path,
        mend: 'Split it, or give the articles one by one',
      })
    return { name: path, bytes: await readFile(path), url: null, mediaType: null }
  } catch (error) {
    return notice('E_INPUT_MISSING', {
      what: `cannot be opened (${systemReason(error)})`,
      where: path,
      mend: 'Check the name and the right to read it',
    })
  }
}

async function filesOf(folder: string): Promise<{ paths: string[]; left: string[] }> {
  const { glob } = await import('tinyglobby')
  const all = (
    await glob('**/*', { cwd: folder, dot: false, ignore: ['**/node_modules/**'], followSymbolicLinks: false })
  ).sort(compareText)
  const page = (path: string) => !NOT_PAGES.has(extname(path).toLowerCase())
  return { paths: all.filter(page).map((path) => join(folder, path)), left: all.filter((path) => !page(path)) }
}

async function matchesOf(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return (await glob(pattern, { dot: false, expandDirectories: false })).sort(compareText)
}

function leftOut(folder: string, left: readonly string[]): Notice {
  const kinds = [...new Set(left.map((path) => extname(path).toLowerCase()))].sort(compareText).join(' ')
  return notice('E_INPUT_FORMAT', {
    what: `${left.length} ${left.length === 1 ? 'file was' : 'files were'} left out as no pages (${kinds})`,
    where: folder,
    mend: 'Name such a file itself to have it read',
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
    what: `there is no file, folder or match for ${shown(input)}`,
    where: '',
    mend: 'Check the spelling; quote a glob so that the shell leaves it alone',
  })
}
