import { defineConfig } from 'tsdown'

export default defineConfig([
  {
    entry: {
      cli: 'src/cli.ts',
      index: 'src/index.ts',
      // Books are read for the proofreading page in a thread of their own.
      'proof/read-worker': 'src/proof/server/read-worker.ts',
    },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    dts: { entry: 'src/index.ts' },
    fixedExtension: false,
    clean: true,
  },
  {
    // The script of the proofreading page.
    entry: { page: 'src/proof/page/main.ts' },
    outDir: 'dist/proof',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    dts: false,
    clean: false,
    outputOptions: { entryFileNames: 'page.js' },
  },
])
