/** Ridge regression by the normal equations: small, exact, the same on every machine. */

/** Weights for each column of `rows` and a bias last; columns are scaled to unit variance before the penalty. */
export function ridge(rows: readonly (readonly number[])[], targets: readonly number[], penalty: number): number[] {
  const size = rows[0]?.length ?? 0
  const count = Math.max(1, rows.length)
  const mean = Array.from({ length: size }, (_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / count)
  const spread = mean.map((middle, k) => {
    const variance = rows.reduce((sum, row) => sum + ((row[k] ?? 0) - middle) ** 2, 0) / count
    return Math.sqrt(variance) || 1
  })
  const target = targets.reduce((sum, one) => sum + one, 0) / count
  const system = Array.from({ length: size }, (_, k) => {
    const line = new Array<number>(size + 1).fill(0)
    line[k] = penalty
    return line
  })
  for (const [r, row] of rows.entries()) {
    const x = row.map((value, k) => (value - (mean[k] ?? 0)) / (spread[k] ?? 1))
    for (let i = 0; i < size; i++) {
      const line = system[i] ?? []
      for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + (x[i] ?? 0) * (x[j] ?? 0)
      line[size] = (line[size] ?? 0) + (x[i] ?? 0) * ((targets[r] ?? 0) - target)
    }
  }
  const solved = solve(system)
  const weights = solved.map((weight, k) => weight / (spread[k] ?? 1))
  return [...weights, target - weights.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0)]
}

/** Gauss with pivoting; each line holds the coefficients and the right side. */
function solve(system: number[][]): number[] {
  const size = system.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let r = column + 1; r < size; r++)
      if (Math.abs(system[r]?.[column] ?? 0) > Math.abs(system[pivot]?.[column] ?? 0)) pivot = r
    const [top, other] = [system[column] ?? [], system[pivot] ?? []]
    system[column] = other
    system[pivot] = top
    const line = system[column] ?? []
    for (let r = 0; r < size; r++) {
      const row = system[r] ?? []
      const factor = r === column ? 0 : (row[column] ?? 0) / (line[column] || 1)
      if (factor !== 0) for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (line[k] ?? 0)
    }
  }
  return system.map((row, k) => (row[size] ?? 0) / (row[k] || 1))
}
