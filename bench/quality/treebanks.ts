/** Reads the language corpora from their tars: CoNLL-U treebanks by document, paragraph and sentence; CoNLL-2003 by document. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { shared } from './corpora.ts'

/** The file of that name within a .tar.gz below `shared/`. */
export function tarText(path: string, name: string): string {
  const bytes = gunzipSync(readFileSync(shared(path)))
  for (let at = 0; at + 512 <= bytes.length; ) {
    const header = bytes.subarray(at, at + 512)
    const field = (from: number, to: number) => header.subarray(from, to).toString('latin1').replace(/\0.*$/s, '')
    const size = Number.parseInt(field(124, 136).trim() || '0', 8)
    if (field(0, 100).split('/').at(-1) === name) return bytes.subarray(at + 512, at + 512 + size).toString('utf8')
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`${path} holds no ${name}`)
}

export interface TreebankWord {
  readonly form: string
  readonly lemma: string
  readonly pos: string
  readonly deprel: string
  readonly head: number
  readonly misc: string
  /** Place in the paragraph's text. Words of one multi-word token ("can't") share its span where their own is unknown. */
  readonly start: number
  readonly end: number
}

export interface TreebankSentence {
  readonly start: number
  readonly end: number
  readonly words: readonly TreebankWord[]
}

export interface TreebankParagraph {
  readonly text: string
  readonly kind: string
  readonly sentences: readonly TreebankSentence[]
}

export interface TreebankDocument {
  readonly id: string
  readonly genre: string
  readonly paragraphs: readonly TreebankParagraph[]
}

/** A paragraph's text is its tokens with a space where the treebank has one, and one between sentences. */
export function treebank(conllu: string): TreebankDocument[] {
  const documents: { id: string; genre: string; paragraphs: Paragraph[] }[] = []
  let sentence: TreebankWord[] = []
  let kind = ''
  let fresh = true
  const paragraph = () => documents.at(-1)?.paragraphs.at(-1)
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newdoc')) {
      const id = line.split('=').at(-1)?.trim() ?? ''
      documents.push({ id, genre: id.split(/[-_]/)[id.startsWith('GUM') ? 1 : 0] ?? '', paragraphs: [] })
      fresh = true
    } else if (line.startsWith('# newpar_block')) kind = line.split('=').at(-1)?.trim().split(' ')[0] ?? ''
    else if (line.startsWith('# newpar')) fresh = true
    else if (line === '') {
      const home = paragraph()
      if (sentence.length > 0 && home !== undefined)
        home.sentences.push({ start: sentence[0]?.start ?? 0, end: sentence.at(-1)?.end ?? 0, words: sentence })
      sentence = []
    } else if (!line.startsWith('#')) {
      const cells = line.split('\t')
      const [id = '', form = '', lemma = '', pos = '', , , head = '', deprel = '', , misc = ''] = cells
      if (id.includes('.')) continue
      if (fresh) {
        documents.at(-1)?.paragraphs.push(new Paragraph(kind))
        fresh = false
      }
      const home = paragraph()
      if (home === undefined) continue
      const noSpace = misc.split('|').includes('SpaceAfter=No')
      if (id.includes('-')) home.multi(form, Number(id.split('-')[1]), noSpace)
      else
        sentence.push({ form, lemma, pos, deprel, head: Number(head), misc, ...home.word(form, Number(id), noSpace) })
    }
  }
  return documents
}

class Paragraph implements TreebankParagraph {
  readonly sentences: TreebankSentence[] = []
  readonly kind: string
  text = ''
  #space = false
  #until = 0
  #inside = 0
  constructor(kind: string) {
    this.kind = kind
  }
  multi(form: string, lastId: number, noSpace: boolean): void {
    if (this.#space) this.text += ' '
    this.#inside = this.text.length
    this.text += form
    this.#until = lastId
    this.#space = !noSpace
  }
  word(form: string, id: number, noSpace: boolean): { start: number; end: number } {
    if (id <= this.#until) {
      const start = this.text.startsWith(form, this.#inside)
        ? this.#inside
        : Math.max(0, this.text.length - form.length)
      this.#inside = Math.min(this.text.length, start + form.length)
      if (id === this.#until) this.#until = 0
      return { start, end: id === 0 ? this.text.length : this.#inside }
    }
    if (this.#space) this.text += ' '
    const start = this.text.length
    this.text += form
    this.#space = !noSpace
    return { start, end: this.text.length }
  }
}

export interface LabelledSentence {
  readonly words: readonly string[]
  /** Entity spans in words, end exclusive. */
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/** CoNLL-2003 (IOB1) by document. */
export function conll(text: string): LabelledSentence[][] {
  const documents: LabelledSentence[][] = []
  let words: string[] = []
  let tags: string[] = []
  const close = () => {
    if (words.length > 0) documents.at(-1)?.push({ words, entities: entitiesOf(tags) })
    words = []
    tags = []
  }
  for (const line of text.split('\n')) {
    const cells = line.split(' ')
    if (line === '') close()
    else if (cells[0] === '-DOCSTART-') documents.push([])
    else {
      words.push(cells[0] ?? '')
      tags.push(cells.at(-1) ?? 'O')
    }
  }
  close()
  return documents
}

/** Spans of IOB1 or IOB2 tags. */
export function entitiesOf(tags: readonly string[]): { start: number; end: number; type: string }[] {
  const found: { start: number; end: number; type: string }[] = []
  let open: { start: number; end: number; type: string } | null = null
  for (const [i, tag] of tags.entries()) {
    const type = tag.slice(2)
    if (tag === 'O') open = null
    else if (open !== null && tag.startsWith('I') && open.type === type) open.end = i + 1
    else {
      open = { start: i, end: i + 1, type }
      found.push(open)
    }
  }
  return found
}
