import { textFingerprint } from '../kernel/fingerprint.ts'
import type { TenantId } from '../kernel/ids.ts'

const PLAIN_KEY = /^[\w-]{1,200}$/
const TENANT_LENGTH = 16

/**
 * The `Message-ID` of a mail: the same for every attempt under one key, so that whoever got it twice can see it (OB15).
 * A key of letters, digits, hyphens and underscores is readable in it, any other is hashed; so is the tenant, whose
 * keys mean nothing to another one.
 */
export function messageIdOf(tenant: TenantId, idempotencyKey: string, domain: string): string {
  const key = PLAIN_KEY.test(idempotencyKey) ? idempotencyKey : textFingerprint(idempotencyKey)
  return `<${key}.${textFingerprint(tenant).slice(0, TENANT_LENGTH)}@${domain}>`
}
