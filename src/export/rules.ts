/**
 * What a rule means, for people. A rule's name is a dotted path; the longest known beginning speaks for it, so that a
 * new rule of a known family already has words. A rule that nobody has put into words shows its name alone.
 */
const WORDS: Readonly<Record<string, string>> = {
  'trace.credit': 'It gives credit in words:',
  'trace.credit.report': 'It names the outlet as its source:',
  'trace.credit.first-reported': 'It says who reported it first:',
  'trace.credit.wire': 'It bears an agency’s mark:',
  'trace.credit.mark': 'It bears another outlet’s mark:',
  'trace.cited': 'Which report is meant:',
  'trace.cited.words': 'The report at hand shares rare words with what is credited:',
  'trace.cited.quotation': 'The report at hand has the credited quotation:',
  'trace.cited.outside': 'No report of that outlet is at hand:',
  'trace.cited.older': 'An older report, not at hand, is meant:',
  'trace.kin.rare-words': 'They share rare words, weighed by how rare:',
  'trace.kin.same-text': 'Long runs of text are the same outside quotations:',
  'trace.kin.chance': 'So much is shared by chance between two articles of this story:',
  'trace.kin.unnamed-quotation': 'They share a quotation of someone who is not named:',
  'trace.direction.lacks': 'It lacks what the other has, hardly the reverse:',
  'trace.direction.own-reporting': 'The other shows reporting of its own:',
  'trace.own': 'It shows reporting of its own:',
  'trace.own.told': 'Somebody told this outlet:',
  'trace.own.obtained': 'It has obtained or seen a paper:',
  'trace.own.learned': 'It has learned it itself:',
  'trace.own.anonymity': 'It gives its reason for not naming its source:',
  'trace.own.unnamed': 'It has an unnamed source that nobody is credited for:',
  'trace.own.self': 'It speaks of its own reporters:',
  'trace.own.asked': 'It asked for comment:',
  'trace.own.interview': 'It held an interview:',
  'trace.document': 'A public paper or speech:',
  'trace.merge.decision': 'A reader decided so:',
  'trace.origin.unsourced': 'It names no source:',
  'trace.merge': 'They may be one:',
  'group.similarity': 'How alike their words are:',
  'group.days': 'Days between their dates:',
  'group.shared-name': 'A name that they share:',
  'group.shared-term': 'A word that they share:',
  'en.mark': 'Words that show whose reporting it is:',
  'en.mark.told-outlet': 'Somebody told this outlet:',
  'en.mark.no-comment': 'It asked and got no comment:',
  'en.mark.dateline': 'The mark of an agency:',
  'en.cue': 'Words of saying:',
  'attribution.lost': 'The first names who said it, the second nobody:',
  'attribution.changed': 'They name different sources:',
  'number.vague': 'One gives a number, the other a vague word:',
  'number.interval': 'The bounds of the two numbers were compared:',
  'number.approximate': 'One number is approximate:',
  'number.conflict': 'Both count the same thing, and both cannot be right:',
  'number.update': 'Both count the same thing, and the later one may have grown out of the earlier:',
  number: 'Numbers of the same thing were compared:',
  'date.disjoint': 'The two dates cannot be the same:',
  'date.interval': 'The bounds of the two dates were compared:',
  'negation.scope': 'One is negated, the other not:',
  'certainty.hedge': 'One is hedged, the other not:',
  'wording.synonym': 'Words of the same meaning:',
  'wording.broader': 'A broader word:',
  'wording.narrower': 'A narrower word:',
  'wording.derived': 'Words of one family:',
  'wording.place': 'Other words in the same place:',
  'detail.run': 'Words that fill a place which is empty in the other:',
}

export function ruleWords(rule: string): string | null {
  for (let name = rule; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const words = WORDS[name]
    if (words !== undefined) return words
  }
  return null
}
