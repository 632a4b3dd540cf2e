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
  return [
    {
      name: 'readability+linkedom',
      body: async (html) => {
        try {
          return new Readability(parseHTML(html).document).parse()?.textContent ?? ''
        } catch {
          return ''
        }
      },
    },
    {
      name: 'defuddle+linkedom',
      body: async (html, url) => {
        try {
          const { content } = await Defuddle(parseHTML(html).document, url)
          // Block ends part words; its content is HTML.
          return (
            parseHTML(
              `<body>${content.replace(/<\/(?:p|div|li|h\d|blockquote|figcaption|td|pre)>|<br\s*\/?>/gi, ' $&')}</body>`,
            ).document.body.textContent ?? ''
          )
        } catch {
          return ''
        }
      },
    },
  ]
}
