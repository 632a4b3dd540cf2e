/** Mined by bench/train/collate.ts. */
export const PAIRS: string = ''
