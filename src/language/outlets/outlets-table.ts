/**
 * Outlets and agencies of the world, written from general knowledge. A line: `name|kind|country|domains|aliases`. Kinds: a agency,
 * n newspaper, b broadcaster, m magazine, w website, g blog, p programme (its line is the outlet that airs it).
 * An alias that begins with `~` is also an everyday word or another body's name: it counts only where the words around it
 * speak of news ("told Time", "Time reported"), or after "the" with a capital. Names carry no leading "The".
 */
export const OUTLET_LINES = `
Reuters|a|GB|reuters.com|Thomson Reuters,Reuters News
Associated Press|a|US|apnews.com,ap.org,hosted.ap.org|AP,A.P.,AP News
Agence France-Presse|a|FR|afp.com|AFP,Agence France Presse
Washington Post|n|US|washingtonpost.com|WaPo,WashPost
New York Times|n|US|nytimes.com|NYT,NY Times,N.Y. Times
`
