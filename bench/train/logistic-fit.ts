/** Weighted logistic regression by Newton's method with a ridge; deterministic. For models of a few dozen features. */

export interface Sample {
  readonly features: Float64Array
  readonly positive: boolean
  readonly weight: number
}

// 1 on standardised features: keeps near-equal features from taking large weights against each other.
const RIDGE = 1
const MOST_STEPS = 25

/** Bias first, then a weight for each feature (of the features as given, not standardised). */
export function fitLogistic(samples: readonly Sample[], ridge = RIDGE): number[] {
  const size = samples[0]?.features.length ?? 0
  const { mean, deviation } = moments(samples, size)
  const n = size + 1
  const beta = new Float64Array(n)
  const row = new Float64Array(n)
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(n)
    const hessian = Array.from({ length: n }, () => new Float64Array(n))
    for (const { features, positive, weight } of samples) {
      row[0] = 1
      let sum = beta[0] as number
      for (let i = 0; i < size; i++) {
        const z = ((features[i] as number) - (mean[i] as number)) / (deviation[i] as number)
        row[i + 1] = z
        sum += z * (beta[i + 1] as number)
      }
      const p = 1 / (1 + Math.exp(-sum))
      const residual = weight * ((positive ? 1 : 0) - p)
      const curve = weight * p * (1 - p) + 1e-12
      for (let i = 0; i < n; i++) {
        const x = row[i] as number
        gradient[i] = (gradient[i] as number) + residual * x
        const line = hessian[i] as Float64Array
        const scaled = curve * x
        for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + scaled * (row[j] as number)
      }
    }
    for (let i = 1; i < n; i++) {
      gradient[i] = (gradient[i] as number) - ridge * (beta[i] as number)
      const line = hessian[i] as Float64Array
      line[i] = (line[i] as number) + ridge
    }
    const change = solve(hessian, gradient)
    let largest = 0
    for (let i = 0; i < n; i++) {
      beta[i] = (beta[i] as number) + (change[i] as number)
      largest = Math.max(largest, Math.abs(change[i] as number))
    }
    if (largest < 1e-7) break
  }
  const weights = Array.from({ length: size }, (_, i) => (beta[i + 1] as number) / (deviation[i] as number))
  const bias = weights.reduce((sum, weight, i) => sum - weight * (mean[i] as number), beta[0] as number)
  return [bias, ...weights].map((weight) => Number(weight.toPrecision(6)))
}

function moments(samples: readonly Sample[], size: number): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(size)
  const deviation = new Float64Array(size)
  for (const { features } of samples)
    for (let i = 0; i < size; i++) mean[i] = (mean[i] as number) + (features[i] as number) / samples.length
  for (const { features } of samples)
    for (let i = 0; i < size; i++)
      deviation[i] = (deviation[i] as number) + ((features[i] as number) - (mean[i] as number)) ** 2 / samples.length
  for (let i = 0; i < size; i++) deviation[i] = Math.sqrt(deviation[i] as number) + 1e-9
  return { mean, deviation }
}

/** Solves the symmetric positive system whose lower triangle is given (Cholesky). */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length
  const at = (i: number, j: number) => (lower[i] as Float64Array)[j] as number
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j)
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      const line = lower[i] as Float64Array
      line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j)
    }
  const x = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = right[i] as number
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] as number)
    x[i] = sum / at(i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] as number)
    x[i] = sum / at(i, i)
  }
  return x
}
