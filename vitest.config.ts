import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/support/built-cli.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
