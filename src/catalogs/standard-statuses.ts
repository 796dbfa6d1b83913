import type { Status } from './status.ts'

const dispute = {
  type: 'dispute',
  active: true,
  delay: { value: 7, unit: 'days' },
  serviceLevelDelay: { value: 30, unit: 'days' },
  channel: 'internal-email',
  mode: 'manual',
  dunning: 'exclude',
  resolvedAs: 'resolved',
} as const

/** The statuses of the standard catalog (K-6): five causes of dispute, and one status of each other type. */
export const standardStatuses: readonly Status[] = [
  {
    ...dispute,
    id: 'dispute-administrative',
    labels: { fr: 'Litige administratif', en: 'Administrative dispute' },
    department: 'sales-administration',
    family: 'invoicing',
  },
  {
    ...dispute,
    id: 'dispute-price',
    labels: { fr: 'Litige prix', en: 'Price dispute' },
    department: 'sales',
    family: 'invoicing',
  },
  {
    ...dispute,
    id: 'dispute-quality',
    labels: { fr: 'Litige qualité', en: 'Quality dispute' },
    department: 'quality',
    family: 'product',
  },
  {
    ...dispute,
    id: 'dispute-missing-goods',
    labels: { fr: 'Litige manquants', en: 'Missing goods dispute' },
    department: 'logistics',
    family: 'logistics',
  },
  {
    ...dispute,
    id: 'dispute-delivery',
    labels: { fr: 'Litige livraison', en: 'Delivery dispute' },
    department: 'logistics',
    family: 'logistics',
  },
  {
    id: 'promise',
    type: 'promise',
    labels: { fr: 'Promesse de règlement', en: 'Promise to pay' },
    // Days after the promised date: on the date itself the money may still be on its way.
    delay: { value: 0, unit: 'days' },
    active: true,
    channel: 'phone',
    mode: 'manual',
  },
  {
    id: 'in-progress',
    type: 'in-progress',
    labels: { fr: 'En cours de traitement', en: 'In progress' },
    delay: { value: 7, unit: 'days' },
    active: true,
    channel: 'task',
    mode: 'manual',
  },
  {
    id: 'resolved',
    type: 'resolved',
    labels: { fr: 'Litige résolu', en: 'Dispute resolved' },
    active: true,
  },
  {
    id: 'litigation',
    type: 'litigation',
    labels: { fr: 'Contentieux', en: 'Litigation' },
    delay: { value: 1, unit: 'months' },
    active: true,
    channel: 'legal',
    mode: 'manual',
  },
]
