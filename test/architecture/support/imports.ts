import { createRequire } from 'node:module'
import { join } from 'node:path'

import { cruise, type ICruiseOptions, type ICruiseResult, type IConfiguration } from 'dependency-cruiser'

import { root } from './sources.ts'

/** An import that breaks a rule of `.dependency-cruiser.cjs`. */
export type ImportFault = { readonly rule: string; readonly from: string; readonly to: string }

const { forbidden, options } = createRequire(import.meta.url)(
  join(root, '.dependency-cruiser.cjs'),
) as IConfiguration

/** Checks the imports of `src` under a folder, which is the repository or a stand-in. */
export async function findImportFaults(folder: string): Promise<readonly ImportFault[]> {
  const { modules, summary } = await readImports(folder)
  const faults = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return [...faults, ...findFolderCircles(modules)]
}

async function readImports(folder: string): Promise<ICruiseResult> {
  const settings = { ...options, validate: true, ruleSet: { forbidden }, baseDir: folder } as ICruiseOptions
  const { output } = await cruise(['src'], settings)
  return output as ICruiseResult
}

/** Two top folders that import each other, though no file does. */
function findFolderCircles(modules: ICruiseResult['modules']): readonly ImportFault[] {
  const arrows = new Set<string>()
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [topFolder(source), topFolder(resolved)]
      if (from !== null && to !== null && from !== to) arrows.add(`${from} ${to}`)
    }
  }
  return [...arrows]
    .map((arrow) => arrow.split(' ') as [string, string])
    .filter(([from, to]) => from < to && arrows.has(`${to} ${from}`))
    .map(([from, to]) => ({ rule: 'no-circle-of-folders', from, to }))
}

const topFolder = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null
