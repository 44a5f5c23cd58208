import { defineConfig } from 'vitest/config'

const ci = Boolean(process.env.CI)

export default defineConfig({
  test: {
    setupFiles: ['test/support/generated.ts'],
    include: ['test/**/*.test.ts'],
    // Most tests take milliseconds; those that start Java or a browser get the time for it themselves.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A snapshot written while testing has been seen by nobody.
    update: 'none',
    allowOnly: !ci,
    // `.ci/run` counts the tests from the file.
    reporters: ci ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
      reportOnFailure: true,
    },
  },
})
