/** Made by bench/train/collate.ts from data/alignment/sts-2012-2015/sts_news.jsonl.gz (hash f45a37de3933bb12); see docs/models/collate.md. */
export const WEIGHTS: readonly number[] = [
  0.25026, // cover
  0.35279, // coverLeast
  0.25819, // coverMost
  -0.07461, // exact
  0.03986, // plain
  -0.03209, // plainLeast
  0.11667, // tfidf
  0.01757, // jaccard
  -0.24208, // bigrams
  0.26237, // trigrams
  -0.02489, // shape
  -0.23153, // lengths
  0.26560, // shorter
  0.07402, // numbers
  -0.12215, // numbersApart
  -0.04178, // names
  -0.02688, // namesApart
  -0.04761, // negation
  -0.20344, // opposites
  -0.01568, // order
  0.08023, // rarestLost
  0.19853, // squared
  0.05332, // content
  -0.09765, // wordsCover
  -0.09307, // wordsLeast
  0.04857, // namesCover
  0.07165, // subsequence
  0.06318, // head
  0.01916, // cover x length
  0.24541, // coverLeast x length
  -0.12633, // coverMost x length
  -0.19700, // exact x length
  0.06114, // plain x length
  0.09795, // plainLeast x length
  -0.00422, // tfidf x length
  0.14303, // jaccard x length
  -0.14640, // bigrams x length
  0.14898, // trigrams x length
  -0.03974, // shape x length
  0.37971, // lengths x length
  -0.18669, // shorter x length
  -0.09743, // numbers x length
  0.01092, // numbersApart x length
  0.01308, // names x length
  -0.01929, // namesApart x length
  0.01262, // negation x length
  0.12859, // opposites x length
  0.12297, // order x length
  -0.06553, // rarestLost x length
  -0.23352, // squared x length
  -0.12273, // content x length
  -0.25840, // wordsCover x length
  -0.03908, // wordsLeast x length
  -0.06825, // namesCover x length
  0.02110, // subsequence x length
  0.00651, // head x length
  -0.09363, // bias
]
