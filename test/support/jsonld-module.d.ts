/** The two functions of jsonld that the tests use; the package brings no types. */
declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl: null
    readonly documentUrl: string
    readonly document: unknown
  }
  interface Given {
    readonly documentLoader: (url: string) => Promise<Loaded>
    readonly format?: 'application/n-quads'
    readonly safe?: boolean
  }
  const jsonld: {
    expand(document: unknown, given: Given): Promise<Record<string, unknown>[]>
    toRDF(document: unknown, given: Given): Promise<string>
  }
  export default jsonld
}
