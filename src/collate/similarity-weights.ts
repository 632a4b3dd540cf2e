/** Made by bench/train/collate.ts from data/alignment/sts-2012-2015/sts_news.jsonl.gz (hash f45a37de3933bb12); see docs/models/collate.md. */
export const WEIGHTS: readonly number[] = [
  0.24960, // cover
  0.35041, // coverLeast
  0.25798, // coverMost
  -0.07345, // exact
  0.03800, // plain
  -0.03202, // plainLeast
  0.12175, // tfidf
  0.00974, // jaccard
  -0.24358, // bigrams
  0.27059, // trigrams
  -0.02599, // shape
  -0.22964, // lengths
  0.26892, // shorter
  0.07357, // numbers
  -0.12101, // numbersApart
  -0.04059, // names
  -0.02558, // namesApart
  -0.04750, // negation
  -0.20253, // opposites
  -0.01278, // order
  0.07823, // rarestLost
  0.19788, // squared
  0.05132, // content
  -0.10179, // wordsCover
  -0.09774, // wordsLeast
  0.04782, // namesCover
  0.07676, // subsequence
  0.06322, // head
  0.02249, // cover x length
  0.24924, // coverLeast x length
  -0.12140, // coverMost x length
  -0.20941, // exact x length
  0.07104, // plain x length
  0.10859, // plainLeast x length
  -0.00480, // tfidf x length
  0.11716, // jaccard x length
  -0.12889, // bigrams x length
  0.14743, // trigrams x length
  -0.05448, // shape x length
  0.37075, // lengths x length
  -0.19179, // shorter x length
  -0.09785, // numbers x length
  0.01421, // numbersApart x length
  0.01140, // names x length
  -0.02152, // namesApart x length
  0.01247, // negation x length
  0.13262, // opposites x length
  0.10765, // order x length
  -0.06096, // rarestLost x length
  -0.21890, // squared x length
  -0.11408, // content x length
  -0.26089, // wordsCover x length
  -0.03109, // wordsLeast x length
  -0.06611, // namesCover x length
  0.02328, // subsequence x length
  0.00572, // head x length
  -0.09179, // bias
]
