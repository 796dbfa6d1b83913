/** Compares the types of the built package with the reports in `etc/`; with `--local` rewrites the reports. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor'

const projectFolder = fileURLToPath(new URL('..', import.meta.url))
const localBuild = process.argv.includes('--local')

const entries = {
  redress: 'dist/index.d.ts',
  'redress-memory': 'dist/memory/index.d.ts',
  'redress-kysely': 'dist/kysely/index.d.ts',
  'redress-nodemailer': 'dist/nodemailer/index.d.ts',
  'redress-testing': 'dist/testing/index.d.ts',
  'redress-testing-arbitraries': 'dist/testing/arbitraries/index.d.ts',
}

const configFor = (name: string, entry: string): IConfigFile => ({
  projectFolder,
  newlineKind: 'lf',
  mainEntryPointFilePath: join(projectFolder, entry),
  compiler: {
    overrideTsconfig: {
      compilerOptions: {
        target: 'ES2022',
        module: 'ESNext',
        moduleResolution: 'Bundler',
        lib: ['ES2023'],
        types: [],
        strict: true,
      },
      files: [entry],
    },
  },
  apiReport: {
    enabled: true,
    reportFileName: `${name}.api.md`,
    reportFolder: join(projectFolder, 'etc'),
    reportTempFolder: join(projectFolder, 'reports/api'),
  },
  docModel: { enabled: false },
  dtsRollup: { enabled: false },
  tsdocMetadata: { enabled: false },
  messages: {
    compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
    extractorMessageReporting: {
      default: { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
      // Everything exported is public; there are no alpha or beta parts.
      'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
      // An entry may use what another one exports; typedoc sees all of them and finds what none exports.
      'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
    },
    // The comments are checked by typedoc.
    tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
  },
})

mkdirSync(join(projectFolder, 'etc'), { recursive: true })
for (const [name, entry] of Object.entries(entries)) {
  if (!existsSync(join(projectFolder, entry))) throw new Error(`${entry} is missing: npm run build`)
  const configObject = configFor(name, entry)
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  })
  const { succeeded, apiReportChanged } = Extractor.invoke(config, { localBuild })
  if (apiReportChanged && !localBuild) console.error(`etc/${name}.api.md is out of date: npm run api:update`)
  if (!succeeded) process.exitCode = 1
}
