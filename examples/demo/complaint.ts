import type { EscalateCommand, OpenDisputeCommand } from 'redress'

import { firstDay } from './ledger.ts'
import { camille } from './people.ts'

/** What Camille Perrin says on the phone, as Léa enters it. */
export const complaint: OpenDisputeCommand = {
  items: ['F-2041', { item: 'F-2058', disputed: '215.00' }],
  status: 'dispute-price',
  comment:
    'F-2041 is invoiced at list price; the contract of 2026 grants 8 % on spare parts. ' +
    'F-2058 charges 215.00 for transport, which she says the contract includes. What does the contract say?',
  resolver: 'martin',
  origin: 'phone',
  saidOn: firstDay,
  messages: [
    { template: 'dispute-to-resolver' },
    { template: 'acknowledgement', to: [{ contact: camille.id }] },
  ],
  followUp: { name: 'Answer on the contract price', mode: 'automatic', template: 'resolver-reminder' },
}

/** Martin has not answered, and his manager is asked. */
export const escalation: Omit<EscalateCommand, 'dispute'> = {
  reason: 'Nine days, a reminder, and no word from Martin.',
  resolver: 'nadia',
  messages: [
    {
      subject: 'Atelier Verdier: the price of F-2041 and F-2058 is still open',
      text: `Hello Nadia,

Martin is at a trade fair this week. Can you tell me before the weekend what we agreed with Atelier Verdier, on spare parts and on transport?

Léa`,
    },
  ],
}
