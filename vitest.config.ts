import { defineConfig } from 'vitest/config'

const support = (name: string) => `./tests/support/${name}.ts`

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.spec.{ts,tsx}', 'scripts/**/*.spec.ts', 'bench/**/*.spec.ts'],
          setupFiles: [support('unitSetup'), support('consoleSetup')],
          pool: 'threads',
          maxWorkers: 2,
          isolate: false,
          // No test of a rule takes long; a busy machine does.
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: support('globalSetup'),
          setupFiles: [support('databaseSetup'), support('consoleSetup')],
          pool: 'forks',
          maxWorkers: 2,
          // One Payload per worker instead of one per file: a quarter of the time.
          isolate: false,
          // The first test of a worker loads all of Payload; on a busy machine that alone takes half a minute.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: support('e2eSetup'),
          setupFiles: [support('hubSetup'), support('consoleSetup')],
          pool: 'forks',
          maxWorkers: 2,
          isolate: false,
          // Longer than a step may take (browser.ts): the step that hangs is named, not the test.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      // Generated, or run only inside Next's own build, where the browser journeys drive them.
      exclude: ['**/*.spec.{ts,tsx}', 'src/payload-types.ts', 'src/migrations/**', 'src/app/**', 'src/ui/**/*.tsx'],
      reporter: ['json-summary', 'html'],
      reportOnFailure: true,
    },
  },
})
