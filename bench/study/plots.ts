/** The study's pictures as SVG (Observable Plot, drawn without a browser). */
import { mkdirSync, writeFileSync } from 'node:fs'
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Figures } from './study.ts'

const FOLDER = 'docs/images'
// One hue, from nothing of its own to wholly its own; told apart in grey too.
const OWN_COLOURS = { none: '#d9d4c7', some: '#8fb0a9', primary: '#1f5f5b' }

export async function drawPlots({ byKind, bySize, several }: Figures): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const { document } = parseHTML('<html><body></body></html>')
  const draw = (name: string, options: Plot.PlotOptions) => {
    // Plot asks for a whole Document; linkedom's has what it uses.
    const drawn = Plot.plot({ ...options, document: document as never })
    const svg = drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg')
    svg?.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    writeFileSync(`${FOLDER}/${name}.svg`, `${svg?.outerHTML ?? ''}\n`)
  }
  const kinds = byKind.filter(({ articles }) => articles >= 30)
  draw('study-own', {
    width: 720,
    height: 60 + 34 * kinds.length,
    marginLeft: 150,
    style: { fontFamily: 'system-ui, sans-serif', fontSize: '13px', background: 'white' },
    x: { percent: true, label: 'share of articles, %' },
    y: { label: null, domain: kinds.map(labelOf) },
    color: { domain: ['none', 'some', 'primary'], range: Object.values(OWN_COLOURS) },
    marks: [
      Plot.barX(
        kinds.flatMap((row) =>
          (['none', 'some', 'primary'] as const).map((own) => ({ kind: labelOf(row), own, share: row[own] })),
        ),
        { y: 'kind', x: 'share', fill: 'own' },
      ),
      Plot.text(
        kinds.flatMap((row) => {
          let from = 0
          return (['none', 'some', 'primary'] as const).map((own) => {
            const middle = from + row[own] / 2
            from += row[own]
            return {
              kind: labelOf(row),
              middle,
              text: row[own] < 0.1 ? '' : `${Math.round(100 * row[own])} ${own}`,
              own,
            }
          })
        }),
        {
          y: 'kind',
          x: 'middle',
          text: 'text',
          fill: (row: { own: string }) => (row.own === 'primary' ? 'white' : '#222'),
        },
      ),
    ],
  })
  draw('study-funnel', {
    width: 720,
    height: 190,
    marginLeft: 190,
    marginRight: 60,
    style: { fontFamily: 'system-ui, sans-serif', fontSize: '13px', background: 'white' },
    x: { axis: null },
    y: { label: null, domain: funnelOf(several).map(({ what }) => what) },
    marks: [
      Plot.barX(funnelOf(several), { y: 'what', x: 'count', fill: OWN_COLOURS.some }),
      Plot.text(funnelOf(several), {
        y: 'what',
        x: 'count',
        text: (row: { count: number }) => `${row.count}`,
        dx: 6,
        textAnchor: 'start',
      }),
    ],
  })
  draw('study-origins', {
    width: 720,
    height: 320,
    marginLeft: 50,
    style: { fontFamily: 'system-ui, sans-serif', fontSize: '13px', background: 'white' },
    x: { label: 'outlets that tell the story (8: eight and more)', tickFormat: 'd', ticks: 7 },
    y: { label: 'independent origins, mean of least and of most', zero: true, grid: true },
    marks: [
      Plot.line(bySize, { x: 'outlets', y: 'outlets', stroke: '#999', strokeDasharray: '4 4' }),
      Plot.areaY(bySize, { x: 'outlets', y1: 'least', y2: 'most', fill: OWN_COLOURS.some, fillOpacity: 0.5 }),
      Plot.line(bySize, { x: 'outlets', y: 'least', stroke: OWN_COLOURS.primary }),
      Plot.line(bySize, { x: 'outlets', y: 'most', stroke: OWN_COLOURS.primary }),
      Plot.text([bySize.at(-1)], {
        x: 'outlets',
        y: 'outlets',
        text: () => 'one an outlet',
        dx: -8,
        dy: 14,
        textAnchor: 'end',
        fill: '#777',
      }),
    ],
  })
}

const labelOf = ({ kind, articles }: { kind: string; articles: number }) => `${kind} (${articles})`

function funnelOf({ articles, outlets, own, originsMost, originsLeast }: Figures['several']) {
  return [
    { what: 'articles', count: articles },
    { what: 'outlets, story by story', count: outlets },
    { what: 'with reporting of their own', count: own },
    { what: 'origins at most', count: originsMost },
    { what: 'origins at least', count: originsLeast },
  ]
}
