/** XML checked by libxml2 (xmllint in WebAssembly): well-formed, and valid against a schema. */
import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

/** What is wrong, a line each; empty where nothing is. */
export async function faultsOf(xml: string | readonly string[], schema: string): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: [xml].flat().map((contents, i) => ({ fileName: `export-${i}.xml`, contents })),
    schema: { fileName: 'schema.xml', contents: readFileSync(schema, 'utf8') },
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
  })
  return valid ? [] : [...errors.map(({ rawMessage }) => rawMessage), rawOutput.slice(0, 500)]
}
