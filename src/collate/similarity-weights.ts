/** Made by bench/train/collate.ts from data/alignment/sts-2012-2015/sts_news.jsonl.gz (hash f45a37de3933bb12); see docs/models/collate.md. */
export const WEIGHTS: readonly number[] = [
  0.24957, // cover
  0.35017, // coverLeast
  0.25861, // coverMost
  -0.07361, // exact
  0.03971, // plain
  -0.03071, // plainLeast
  0.12106, // tfidf
  0.00715, // jaccard
  -0.24339, // bigrams
  0.27093, // trigrams
  -0.02711, // shape
  -0.23014, // lengths
  0.26922, // shorter
  0.07362, // numbers
  -0.12084, // numbersApart
  -0.04027, // names
  -0.02551, // namesApart
  -0.04704, // negation
  -0.20397, // opposites
  -0.01252, // order
  0.07775, // rarestLost
  0.19770, // squared
  0.05179, // content
  -0.10167, // wordsCover
  -0.09641, // wordsLeast
  0.04760, // namesCover
  0.07654, // subsequence
  0.06256, // head
  0.01838, // cover x length
  0.24478, // coverLeast x length
  -0.12450, // coverMost x length
  -0.20446, // exact x length
  0.07071, // plain x length
  0.10846, // plainLeast x length
  -0.00078, // tfidf x length
  0.12036, // jaccard x length
  -0.12987, // bigrams x length
  0.15028, // trigrams x length
  -0.05441, // shape x length
  0.37267, // lengths x length
  -0.19027, // shorter x length
  -0.09748, // numbers x length
  0.01180, // numbersApart x length
  0.01000, // names x length
  -0.02124, // namesApart x length
  0.01204, // negation x length
  0.12932, // opposites x length
  0.10587, // order x length
  -0.06083, // rarestLost x length
  -0.22201, // squared x length
  -0.11713, // content x length
  -0.26045, // wordsCover x length
  -0.03294, // wordsLeast x length
  -0.06488, // namesCover x length
  0.02691, // subsequence x length
  0.00675, // head x length
  -0.09175, // bias
]
