/** Words by which German reports name a public document or speech, and those that say that a paper is not public. */
import type { Documents } from '../language.ts'

export const DOCUMENTS: Documents = {
  types: [
    [
      'press conference',
      /(?<!\p{L})(?:Pressekonferenz|Pressetermin|Bundespressekonferenz|Pressegespräch|(?:sagte|sagten|erklärte) (?:\p{L}+ )?vor Journalisten)(?!\p{L})/u,
    ],
    [
      'post',
      /(?<!\p{L})(?:Tweet|twitterte|(?:schrieb|schreibt|teilte|postete|erklärte|kündigte) (?:[\p{L}-]+ ){0,5}(?:auf|bei|über) (?:der Plattform )?(?:X|Twitter|Facebook|Instagram|Telegram|Bluesky|Mastodon|LinkedIn)|Facebook-Post|Instagram-Post|auf der Plattform X)(?!\p{L})/u,
    ],
    ['letter', /(?<!\p{L})(?:offenen?r? Brief(?:es)?|in einem (?:\p{L}+ )?(?:Brief|Schreiben) an)(?!\p{L})/u],
    [
      'ruling',
      /(?<!\p{L})(?:Urteil(?:s|e|en)?|Gerichtsbeschluss(?:es)?|Anklageschrift|Gerichtsunterlagen|Gerichtsakten|Klageschrift)(?!\p{L})/u,
    ],
    ['hearing', /(?<!\p{L})(?:Anhörung|Untersuchungsausschuss(?:es)?|als Zeug(?:e|in) aus)/u],
    ['recording', /(?<!\p{L})(?:Notruf-?(?:Aufzeichnung|Mitschnitt)|Livestream)/u],
    [
      'speech',
      /(?<!\p{L})(?:Regierungserklärung|(?:in|bei) (?:einer|seiner|ihrer|der) (?:\p{L}+ )?(?:Rede|Ansprache|Fernsehansprache)|im (?:Bundestag|Landtag|Parlament|Stadtrat|Gemeinderat) (?:sagte|erklärte))(?!\p{L})/u,
    ],
    [
      'notice',
      /(?<!\p{L})(?:Ad-hoc-Mitteilung|Börsenmitteilung|Bekanntmachung|Amtsblatt|Rückruf|Pressemitteilung|Pressemeldung|Polizeimeldung|Merkblatt|Bulletin)/u,
    ],
    [
      'statement',
      /(?<!\p{L})(?:(?:in|laut) (?:einer|der|ihrer|seiner) (?:\p{L}+ )?(?:Erklärung|Mitteilung|Stellungnahme|Aussendung)|teilten? (?:[^.;]{1,80} )?mit(?=[\s,.]|$)|schriftliche[nr]? (?:Erklärung|Stellungnahme)|gemeinsame[nr]? Erklärung)/u,
    ],
    [
      'announcement',
      /(?<!\p{L})(?:kündigten? (?:[^.;]{1,80} )?an(?=[\s,.]|$)|gab(?:en)? bekannt|verkündeten?|entschuldigten? sich öffentlich)/u,
    ],
  ],
  secret:
    /(?<!\p{L})(?:vertraulich\p{L}*|geheim\p{L}*|intern\p{L}*|unveröffentlicht\p{L}*|nicht öffentlich\p{L}*|vorliegt|vorliegen|vorlag|zugespielt|geleakt\p{L}*|einsehen konnte|eingesehen|Entwurf|durchgestochen)/iu,
}
