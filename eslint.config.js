import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

import { requireReason } from './scripts/require-reason.mjs'

const ban = (selector, message) => ({ selector, message })

const ambientClock = [
  ban("MemberExpression[object.name='Date'][property.name='now']", 'Take the instant as a value (DS1).'),
  ban(
    'NewExpression[callee.name=/^(Date|UTCDate)$/][arguments.length=0]',
    'Take the instant as a value (DS1).',
  ),
  ban("CallExpression[callee.name='Date']", 'Take the instant as a value (DS1).'),
]

const ambientRandomness = [
  ban("MemberExpression[object.name='Math'][property.name='random']", 'Ids come from the `Ids` port (DS1).'),
]

const ambientLocale = [
  ban('MemberExpression[property.name=/^toLocale/]', 'It follows the locale of the host (DS1, UN9).'),
  ban("CallExpression[callee.property.name='localeCompare'][arguments.length<2]", 'Name the locale (DS1).'),
  ban(
    ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.length=0]",
    'Name the locale (DS1).',
  ),
  ban(
    ":matches(NewExpression, CallExpression)[callee.object.name='Intl'] > Identifier.arguments:first-child[name='undefined']",
    'Name the locale (DS1).',
  ),
]

const taste = [
  ban(
    "ImportDeclaration[source.value='zod'] > ImportSpecifier",
    "Write `import * as z from 'zod'`: a named import drags every locale in.",
  ),
  ban('ExportDefaultDeclaration', 'Named exports only.'),
  ban('ExportAllDeclaration', 'List what is exported.'),
  ban('TSEnumDeclaration', 'Use a union of string literals.'),
]

const hugeInput = [
  ban(
    'CallExpression[callee.property.name=/^(push|unshift|splice|max|min|fromCharCode|fromCodePoint)$/] > SpreadElement',
    'A spread of a big array overflows the stack: loop (SZ4).',
  ),
]

const pollution = [
  ban(
    "CallExpression[callee.object.name='Object'][callee.property.name='assign']",
    'It runs setters such as `__proto__`: spread what a schema has parsed (UN7).',
  ),
  ban(
    "SpreadElement > CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
    'Parse through a schema before copying (UN7).',
  ),
]

const hostGlobals = [
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'process',
  'console',
  'navigator',
  'globalThis',
  'window',
  'fetch',
].map((name) => ({
  name,
  message: 'The library is ambient-free: take it through a port or as a value (DS1).',
}))

const focusedTests = [
  ban(
    'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo|fails)$/]',
    'Every test runs, every time.',
  ),
  ban(
    'MemberExpression[object.object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo|fails)$/]',
    'Every test runs, every time.',
  ),
  ban(
    "CallExpression[callee.property.name=/^toThrow(Error)?$/][arguments.length=0]:not([callee.object.property.name='not'])",
    'Say what is thrown: assert the code.',
  ),
]

export default defineConfig([
  globalIgnores(['dist', 'docs/api', 'coverage', 'reports', '.stryker-tmp', '.cache']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    plugins: { redress: { rules: { 'require-reason': requireReason } } },
    rules: { 'redress/require-reason': 'error' },
  },
  js.configs.recommended,
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.src.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': [
        'error',
        ...ambientClock,
        ...ambientRandomness,
        ...ambientLocale,
        ...taste,
        ...hugeInput,
        ...pollution,
      ],
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'The library runs anywhere.' }] },
      ],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      // There are no enums to assign to, and looking for them takes a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Data are type aliases and ports are interfaces: a choice of meaning that no rule can make.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // It asks for the `!` that another rule forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // `[kind: string]` says what the key is.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...focusedTests],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Fakes implement asynchronous ports without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly', module: 'writable' },
    },
  },
])
