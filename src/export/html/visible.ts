/**
 * Characters that would act instead of being seen: controls, bidi overrides and isolates, lone surrogates. Each becomes
 * one U+FFFD, so that spans still fit the text. A whole Result is made safe once, when a page opens.
 */
// Tab and line ends stay; NUL is dropped by parsers, ESC acts on terminals, overrides turn the words around them.
const ACTING = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** The same in JSON text, where controls and lone surrogates stand as escapes: is a walk needed at all? */
const IN_JSON = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\u(?:00|d[89a-f])/i

export function visible(text: string): string {
  return text.replace(ACTING, '\ufffd')
}

/** Parses JSON; every string in it (keys as well) is made safe to show. */
export function visibleJson(json: string): unknown {
  const parsed: unknown = JSON.parse(json)
  return IN_JSON.test(json) ? walked(parsed) : parsed
}

function walked(value: unknown): unknown {
  if (typeof value === 'string') return visible(value)
  if (Array.isArray(value)) return value.map(walked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [visible(key), walked(one)]))
}
