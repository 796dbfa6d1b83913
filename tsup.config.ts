import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'memory/index': 'src/memory/index.ts',
    'kysely/index': 'src/kysely/index.ts',
    'nodemailer/index': 'src/nodemailer/index.ts',
    'testing/index': 'src/testing/index.ts',
    'testing/arbitraries/index': 'src/testing/arbitraries/index.ts',
  },
  tsconfig: 'tsconfig.src.json',
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // Also for CJS: without it every entry carries its own copy of each class and brand.
  splitting: true,
  // Nothing in src acts on import, so that an import nobody uses can go.
  treeshake: { moduleSideEffects: false },
  sourcemap: false,
  clean: true,
  // tsup's declaration bundler still sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
