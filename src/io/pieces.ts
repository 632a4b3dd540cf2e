/** The files a PNG is drawn with, from the packages that hold them. They load only when a PNG is asked for. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { OptionError } from '../error/stemma-error.ts'
import type { Piece } from '../export/exporter.ts'
import { systemReason } from './system-reason.ts'

const FILES: Readonly<Record<Piece, string>> = {
  renderer: '@resvg/resvg-wasm/index_bg.wasm',
  font: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'bold-font': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
}

export async function loadPiece(piece: Piece): Promise<Uint8Array> {
  const file = FILES[piece]
  try {
    return await readFile(createRequire(import.meta.url).resolve(file))
  } catch (error) {
    throw new OptionError('E_OUTPUT', {
      what: `a picture needs ${file}, which cannot be opened (${systemReason(error)})`,
      where: '.png',
      mend: 'Install Stemma with its dependencies, or write .svg',
      cause: error,
    })
  }
}
