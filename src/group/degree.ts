export function degreeOf(_a: Uint32Array, _b: Uint32Array): 'copy' | 'cut' | 'light' | 'heavy' | 'none' {
  return 'none'
}
