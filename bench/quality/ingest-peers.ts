/** The libraries Ingest is measured against, each with its plainest documented use, over linkedom. */

export interface Peer {
  readonly name: string
  readonly body: (html: string, url: string) => Promise<string>
}

export async function peers(): Promise<Peer[]> {
  const [{ Readability }, { parseHTML }, { Defuddle }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
    import('defuddle/node'),
  ])
  // Block ends part words in a page's text, as in a browser's `innerText`; defuddle gives HTML.
  const textOf = (html: string) => {
    const apart = html.replace(/<\/(?:p|div|li|h\d|blockquote|figcaption|td|pre)>|<br\s*\/?>/gi, ' $&')
    return parseHTML(`<!doctype html><html><body>${apart}</body></html>`).document.body.textContent ?? ''
  }
  return [
    {
      name: 'readability+linkedom',
      body: async (html) => {
        try {
          return new Readability(parseHTML(html).document).parse()?.textContent ?? ''
        } catch {
          // It throws on some pages: for its user that is an empty text.
          return ''
        }
      },
    },
    {
      name: 'defuddle+linkedom',
      body: (html, url) =>
        quietly(async () => {
          try {
            return textOf((await Defuddle(parseHTML(html).document, url)).content)
          } catch {
            return ''
          }
        }),
    },
  ]
}

/** Defuddle prints its parse errors; they would drown the figures. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console
  const silent = () => undefined
  console.error = console.warn = console.log = silent
  try {
    return await run()
  } finally {
    Object.assign(console, { error, warn, log })
  }
}
