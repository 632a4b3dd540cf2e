/** Made by bench/train/collate.ts from data/alignment/sts-2012-2015/sts_news.jsonl.gz (hash f45a37de3933bb12); see docs/models/collate.md. */
export const WEIGHTS: readonly number[] = [
  0.24217, // cover
  0.34314, // coverLeast
  0.25144, // coverMost
  -0.08224, // exact
  0.04586, // plain
  -0.00476, // plainLeast
  0.12414, // tfidf
  0.03218, // jaccard
  -0.25616, // bigrams
  0.26493, // trigrams
  -0.03125, // shape
  -0.22996, // lengths
  0.26945, // shorter
  0.07305, // numbers
  -0.12287, // numbersApart
  -0.04044, // names
  -0.02810, // namesApart
  -0.04568, // negation
  -0.20730, // opposites
  0.00708, // order
  0.07760, // rarestLost
  0.21620, // squared
  0.04250, // content
  -0.10462, // wordsCover
  -0.10047, // wordsLeast
  0.04698, // namesCover
  0.05382, // subsequence
  0.06042, // head
  0.02993, // cover x length
  0.25483, // coverLeast x length
  -0.11172, // coverMost x length
  -0.22395, // exact x length
  -0.02701, // plain x length
  0.03437, // plainLeast x length
  -0.00784, // tfidf x length
  0.17994, // jaccard x length
  -0.14996, // bigrams x length
  0.16069, // trigrams x length
  -0.03926, // shape x length
  0.39339, // lengths x length
  -0.18662, // shorter x length
  -0.09568, // numbers x length
  0.01129, // numbersApart x length
  0.00909, // names x length
  -0.01674, // namesApart x length
  0.00691, // negation x length
  0.13445, // opposites x length
  0.09600, // order x length
  -0.06105, // rarestLost x length
  -0.23081, // squared x length
  -0.07773, // content x length
  -0.24951, // wordsCover x length
  -0.03151, // wordsLeast x length
  -0.06403, // namesCover x length
  0.06476, // subsequence x length
  0.00888, // head x length
  -0.09437, // bias
]
