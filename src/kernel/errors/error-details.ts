import type { CatalogErrors } from './catalog-errors.ts'
import type { FigureErrors } from './figure-errors.ts'
import type { KernelErrors } from './kernel-errors.ts'
import type { DomainErrors } from './domain-errors.ts'
import type { MessageErrors } from './message-errors.ts'
import type { PortErrors } from './port-errors.ts'
import type { TemplateErrors } from './template-errors.ts'

/** What each error code carries: the values needed to act on it, never free text of people. */
export interface ErrorDetails
  extends
    KernelErrors,
    DomainErrors,
    PortErrors,
    CatalogErrors,
    FigureErrors,
    MessageErrors,
    TemplateErrors {}
