/**
 * The page's only script. All is there without it; it opens what a link points into, tells how many claims the filter
 * leaves, and opens the texts for printing.
 */
export const SCRIPT = `'use strict'
const open = (node) => { for (let at = node; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true }
const show = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target) { open(target); target.scrollIntoView() }
}
addEventListener('hashchange', show)
if (location.hash) show()
for (const filter of document.querySelectorAll('.filter')) filter.addEventListener('change', () => {
  const part = filter.parentElement
  const left = [...part.querySelectorAll('.claim')].some((row) => row.offsetParent)
  part.querySelector('.none-left').hidden = left
})
addEventListener('beforeprint', () => { for (const text of document.querySelectorAll('details.article')) text.open = true })
`
