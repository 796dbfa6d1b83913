import type { EscalateCommand, OpenDisputeCommand } from 'redress'

import { firstDay } from './ledger.ts'

/** What Camille Perrin says on the phone, as Léa enters it. */
export const complaint: OpenDisputeCommand = {
  items: ['F-2041', { item: 'F-2058', disputed: '215.00' }],
  status: 'dispute-price',
  comment:
    'F-2041 is invoiced at list price; the contract of 2026 grants 8 % on spare parts. ' +
    'F-2058 charges 215.00 for transport, which she says the contract includes.',
  resolver: 'martin',
  origin: 'phone',
  saidOn: firstDay,
  messages: [
    {
      subject: 'Atelier Verdier disputes the price of F-2041 and F-2058',
      text: `Hello Martin,

Atelier Verdier will not pay F-2041 (1,240.00 EUR): it is invoiced at list price, and their contract grants 8 % on spare parts. Of F-2058 they refuse 215.00 EUR for transport.

What does the contract say? I shall ask you again on Monday.

Léa`,
    },
  ],
}

/** A week later Martin has not answered, and his manager is asked. */
export const escalation: Omit<EscalateCommand, 'dispute'> = {
  reason: 'A week, and no word from Martin.',
  resolver: 'nadia',
  messages: [
    {
      subject: 'Atelier Verdier: the price of F-2041 and F-2058 is still open',
      text: `Hello Nadia,

Martin is on a trade fair this week. Can you tell me before Friday what we agreed with Atelier Verdier, on spare parts and on transport?

Léa`,
    },
  ],
}
