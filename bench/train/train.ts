/** `npm run train -- WHAT…`: rebuilds the trained weights, byte for byte. Without WHAT it names what there is. */
import { trainAttribution } from './attribution.ts'
import { attributionAblations } from './attribution-ablations.ts'
import { trainChunks } from './chunks.ts'
import { trainClaims } from './claims.ts'
import { trainClusters } from './clusters.ts'
import { trainCollate } from './collate.ts'
import { calibration, trainConfidence } from './confidence.ts'
import { trainDegree } from './degree.ts'
import { trainDirection } from './direction.ts'
import { trainFactuality } from './factuality.ts'
import { trainGroup } from './group.ts'
import { trainIdf } from './idf.ts'
import { trainIngestBody } from './ingest-body.ts'
import { trainIngestText } from './ingest-text.ts'
import { trainNames } from './names.ts'
import { trainPos } from './pos.ts'
import { trainPronouns } from './pronouns.ts'
import { settleStoryLabels } from './story-labels.ts'
import { traceAblations } from './trace-ablations.ts'
import { trainVariants } from './variants.ts'

const TRAINERS: Readonly<Record<string, () => string | Promise<string>>> = {
  attribution: () => trainAttribution(),
  'attribution-ablations': attributionAblations,
  calibration,
  chunks: trainChunks,
  claims: trainClaims,
  clusters: trainClusters,
  collate: trainCollate,
  confidence: trainConfidence,
  factuality: trainFactuality,
  degree: trainDegree,
  direction: trainDirection,
  group: trainGroup,
  idf: trainIdf,
  'ingest-body': trainIngestBody,
  'ingest-text': trainIngestText,
  names: trainNames,
  pos: trainPos,
  pronouns: trainPronouns,
  'story-labels': settleStoryLabels,
  'trace-ablations': traceAblations,
  variants: trainVariants,
}

const wanted = process.argv.slice(2)
if (wanted.length === 0) console.log(`Say what to train: ${Object.keys(TRAINERS).join(', ')}`)
for (const what of wanted) {
  const train = TRAINERS[what]
  if (train === undefined) {
    console.error(`unknown: ${what}. There is ${Object.keys(TRAINERS).join(', ')}`)
    process.exitCode = 2
  } else console.log(await train())
}
