import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // Fonts are opened and documents written in most files: give the slow machines room.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
