/** One story on the page, from the finding to the texts. */
import type { Result, TracedStory } from '../../model/result.ts'
import { byDate, type Lookup } from '../lookup.ts'
import { orientedStory } from '../orient.ts'
import { articleView } from './article.ts'
import { claimOrder, claimSection } from './claims.ts'
import { differenceSection } from './differences.ts'
import { html, type Markup } from './markup.ts'
import { originSection } from './origins.ts'
import { overview } from './overview.ts'
import { timelineSection } from './timeline.ts'
import { tree } from './tree.ts'
import { section, type View } from './view.ts'

export function storyView(result: Result, traced: TracedStory, number: number, by: Lookup): Markup {
  const story = orientedStory(traced, by)
  const shared = claimOrder(story.claims).filter((claim) => claim.corroboration.articles > 1)
  const view: View = {
    result,
    story,
    by,
    number,
    level: result.stories.length > 1 ? 2 : 1,
    claimNumbers: new Map(shared.map((claim, i) => [claim.id, i + 1])),
  }
  const many = story.articles.length > 1
  return html`<article class="story" aria-labelledby="story-${number}">${overview(view)}
${section(view, 'family', many ? 'Who rests on whom' : 'What it rests on', tree(view))}
${differenceSection(view)}
${claimSection(view)}
${originSection(view)}
${timelineSection(view)}
${section(view, 'texts', many ? 'The articles' : 'The article', html`${textLegend()}${byDate(story, by).map((article) => articleView(article, view))}`)}
</article>`
}

function textLegend(): Markup {
  return html`<ul class="legend" aria-label="Signs in the texts"><li><span class="said">said by others too</span></li><li><span class="quote">quoted</span></li><li><span class="reported">reported speech</span></li><li><span class="source-words">who says it</span></li><li><span class="cue">word of saying</span></li><li><span class="reporting">sign of reporting</span></li><li><span class="copied">word for word from its parent</span></li><li><span class="furniture">furniture</span></li></ul>`
}
