import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

/** What WeChat's realm lacks; code that runs on the phone must not lean on it. */
const missingInWeChat = [
  'Intl',
  'localStorage',
  'sessionStorage',
  'window',
  'document',
  'crypto',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'Blob',
  'AbortController',
  'queueMicrotask',
  'structuredClone',
  'atob',
  'btoa'
]

const fullZod = {
  name: 'zod',
  message:
    "Full zod calls the Function constructor on load, which WeChat refuses: import * as z from 'zod/mini'."
}

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.swc/', '.tmp/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-imports': ['error', { paths: [fullZod] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off'
    }
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' }
  },
  {
    // Tencent's engines look for a document when they are loaded, so they are loaded after one is made.
    files: ['tests/weapp/harness/**'],
    rules: { '@typescript-eslint/no-require-imports': 'off' }
  },
  {
    files: ['domain/**', 'src/**'],
    ignores: ['src/**/*.h5.ts', 'src/**/*.h5.tsx'],
    rules: {
      'no-restricted-globals': ['error', ...missingInWeChat],
      'no-new-func': 'error',
      'no-eval': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness on the phone comes from services/random.' }
      ]
    }
  },
  {
    files: ['domain/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument: rules get `now` handed in.'
        }
      ]
    }
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules }
  },
  {
    files: ['cloudfunctions/**'],
    ignores: ['cloudfunctions/cloudbase/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes from the call: `call.now`.'
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'The environment is read in cloudbase/ only.'
        },
        {
          // Inside a CloudBase transaction these run outside it, silently.
          selector: "CallExpression[callee.property.name='runTransaction']",
          message:
            'Transactions give up under contention (6 of 20): use one conditional update and check what it changed.'
        }
      ]
    }
  }
)
