/** One script and one style sheet, no splitting, nothing loaded from anywhere: they go into one page. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [svelte({ compilerOptions: { runes: true, css: 'external' } })],
  build: {
    target: 'es2022',
    modulePreload: false,
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'StemmaRoom', cssFileName: 'room' },
  },
})
