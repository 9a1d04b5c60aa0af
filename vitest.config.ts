import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // A test whose loop finds nothing to look at has shown nothing.
    expect: { requireAssertions: true },
    // Nothing here changes what another file sees, so libraries are loaded once a worker: a third less work.
    isolate: false,
    // Documents are made and thrown away by the hundred: young memory of 64 MB is cleaned up less often.
    execArgv: ['--max-semi-space-size=64'],
    // By default one processor is left idle, and of two that is half.
    maxWorkers: '100%',
    // Fonts are opened and documents written in most files: give the slow machines room.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
