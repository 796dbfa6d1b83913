import { tenantId } from '../kernel/ids.ts'

/** The tenant that what is put into an adapter in memory belongs to when none is named. */
export const mainTenant = tenantId('main')
