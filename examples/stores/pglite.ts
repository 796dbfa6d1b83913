import { mkdir, readdir } from 'node:fs/promises'

import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import { pglitePool } from 'redress/kysely'

import type { OpenedDatabase } from './opened-database.ts'

/** PGlite in a folder, which is made when it is missing: PostgreSQL without a server and without a native build. */
export async function openPglite(folder: string): Promise<OpenedDatabase> {
  await mkdir(folder, { recursive: true })
  const files = await readdir(folder)
  if (files.length > 0 && !files.includes('PG_VERSION'))
    throw new Error('this folder holds something else; name one that is empty or not there yet')
  const pool = pglitePool(await PGlite.create(folder))
  return {
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    dialect: 'postgres',
    remedy: 'Name a folder that is not there yet with pglite:FOLDER, or remove this one.',
  }
}
