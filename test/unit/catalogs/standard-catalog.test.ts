import { describe, expect, it } from 'vitest'

import { defineCatalog } from '../../../src/catalogs/define-catalog.ts'
import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { catalogWarnings } from '../../../src/catalogs/warnings.ts'

const idsOfType = (type: string) =>
  standardCatalog.statuses.filter((status) => status.type === type).map(({ id }) => id)

describe('the standard catalog (K-6)', () => {
  it('keeps every rule of catalogs', () => {
    expect(defineCatalog(standardCatalog)).toEqual(standardCatalog)
  })

  it('misleads nobody with labels that look alike', () => {
    expect(catalogWarnings(standardCatalog)).toEqual([])
  })

  it('has five causes of dispute and one status of each other type', () => {
    expect(idsOfType('dispute')).toEqual([
      'dispute-administrative',
      'dispute-price',
      'dispute-quality',
      'dispute-missing-goods',
      'dispute-delivery',
    ])
    expect(idsOfType('promise')).toEqual(['promise'])
    expect(idsOfType('in-progress')).toEqual(['in-progress'])
    expect(idsOfType('resolved')).toEqual(['resolved'])
    expect(idsOfType('litigation')).toEqual(['litigation'])
  })

  it('says in French what a French credit manager says', () => {
    expect(standardCatalog.statuses.map(({ labels }) => labels['fr'])).toEqual([
      'Litige administratif',
      'Litige prix',
      'Litige qualité',
      'Litige manquants',
      'Litige livraison',
      'Promesse de règlement',
      'En cours de traitement',
      'Litige résolu',
      'Contentieux',
    ])
  })

  it('says in English the same', () => {
    expect(standardCatalog.statuses.map(({ labels }) => labels['en'])).toEqual([
      'Administrative dispute',
      'Price dispute',
      'Quality dispute',
      'Missing goods dispute',
      'Delivery dispute',
      'Promise to pay',
      'In progress',
      'Dispute resolved',
      'Litigation',
    ])
  })

  it('gives every cause a department, a family and what resolves it', () => {
    const causes = standardCatalog.statuses.filter(({ type }) => type === 'dispute')
    expect(causes.map(({ department, family, resolvedAs }) => [department, family, resolvedAs])).toEqual([
      ['sales-administration', 'invoicing', 'resolved'],
      ['sales', 'invoicing', 'resolved'],
      ['quality', 'product', 'resolved'],
      ['logistics', 'logistics', 'resolved'],
      ['logistics', 'logistics', 'resolved'],
    ])
  })

  it('sends nothing by itself and names no template of the host (A-2)', () => {
    for (const { mode, template } of standardCatalog.statuses) {
      expect([undefined, 'manual']).toContain(mode)
      expect(template).toBeUndefined()
    }
  })

  it('has reasons, root causes and resolution codes to choose from', () => {
    const { customerDisputeReasons, rootCauses, resolutionCodes } = standardCatalog
    expect(customerDisputeReasons.map(({ id }) => id)).toContain('other')
    expect(rootCauses.map(({ id }) => id)).toContain('price-list-error')
    expect(resolutionCodes.map(({ id }) => id)).toContain('credit-note')
    expect(rootCauses[0]).toEqual({
      id: 'price-list-error',
      labels: { fr: 'Erreur de tarif', en: 'Price list error' },
      active: true,
    })
  })

  it('offers all it has for new use: nothing of it is archived (K-4)', () => {
    const { statuses, customerDisputeReasons, rootCauses, resolutionCodes } = standardCatalog
    const all = [...statuses, ...customerDisputeReasons, ...rootCauses, ...resolutionCodes]
    expect(all.filter(({ active }) => !active)).toEqual([])
  })

  it('cannot be changed by accident', () => {
    expect(Object.isFrozen(standardCatalog)).toBe(true)
    expect(Object.isFrozen(standardCatalog.statuses[0]?.labels)).toBe(true)
    expect(Object.isFrozen(standardCatalog.rootCauses[0]?.labels)).toBe(true)
  })
})
