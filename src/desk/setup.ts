import type { Catalog } from '../catalogs/catalog.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Authorize } from './authorization.ts'
import type { BoundPorts } from './bound-ports.ts'
import type { TemplateSet } from '../templates/template.ts'
import type { Settings } from './settings.ts'

/** What a desk works with, ports bound to its tenant. */
export type DeskSetup = {
  readonly ports: BoundPorts
  readonly clock: Clock
  readonly ids: Ids
  readonly catalog: Catalog
  readonly settings: Settings
  readonly templates: TemplateSet
  /** `null` when everybody may do everything. */
  readonly authorize: Authorize | null
}
