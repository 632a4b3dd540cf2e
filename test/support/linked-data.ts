/**
 * JSON-LD read by the jsonld package, without a network: the only address that is answered is that of the Web Annotation
 * context, by the file that ships with Stemma.
 */
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'

const SHIPPED: Readonly<Record<string, string>> = {
  'http://www.w3.org/ns/anno.jsonld': 'schema/contexts/anno.json',
}

async function documentLoader(url: string) {
  const file = SHIPPED[url]
  if (file === undefined) throw new Error(`it would fetch ${url}`)
  return { contextUrl: null, documentUrl: url, document: JSON.parse(readFileSync(file, 'utf8')) as unknown }
}

export interface Quad {
  readonly subject: string
  readonly predicate: string
  readonly object: string
}

/** The triples of a document. `safe`: throws where a term has no meaning and would be dropped. */
export async function triples(text: string): Promise<Quad[]> {
  const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader, format: 'application/n-quads', safe: true })
  return quads
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, subject = '', predicate = '', object = ''] = /^(\S+) <(\S+)> (.*) \.$/.exec(line) ?? []
      return { subject: subject.replace(/^<|>$/g, ''), predicate, object: object.replace(/^<(.*)>$/, '$1') }
    })
}

export function expanded(text: string): Promise<Record<string, unknown>[]> {
  return jsonld.expand(JSON.parse(text), { documentLoader, safe: true })
}
