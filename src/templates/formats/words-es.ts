import type { Words } from './words.ts'

/** What messages say in Spanish. */
export const wordsEs: Words = {
  number: 'Documento',
  documentDate: 'Fecha',
  dueDate: 'Vencimiento',
  daysLate: 'Días de retraso',
  amount: 'Importe',
  disputed: 'En disputa',
  open: 'Pendiente',
  toPay: 'A pagar',
  lateCharges: 'Recargos por demora',
  currency: 'Moneda',
  total: 'Total',
  and: 'y',
  more: (count) => (count === 1 ? 'y 1 documento más' : `y ${count} documentos más`),
  outcomes: {
    unstated: 'cerrada',
    accepted: 'reclamación aceptada',
    rejected: 'reclamación no aceptada',
    compromise: 'acuerdo parcial',
    withdrawn: 'reclamación retirada',
    settled: 'saldada',
    'written-off': 'dada de baja',
    'entered-in-error': 'abierta por error',
    mixed: 'resultados diversos',
  },
  buttons: {
    page: 'Responder en línea',
    'pay-overdue': 'Pagar las facturas vencidas',
    'pay-undisputed': 'Pagar lo no disputado',
    'pay-in-three': 'Pagar en 3 plazos',
    logo: 'Logotipo',
    portrait: 'Retrato',
    signature: 'Firma',
  },
}
