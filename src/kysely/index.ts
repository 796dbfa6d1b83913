export { migrateStore, storeSchema } from './migrate.ts'
export { pglitePool, type PgliteDatabase } from './pglite-pool.ts'
export { createKyselyStore, type KyselyStore, type KyselyStoreOptions, type SqlDialect } from './store.ts'
