import type { Template } from '../template.ts'
import { contentOf } from './bodies.ts'

const signatureFr = 'Cordialement,\n\n#collector_name\n#company_name\nTél. #collector_phone\n#collector_email'
const signatureEn =
  'Kind regards,\n\n#collector_name\n#company_name\nPhone #collector_phone\n#collector_email'

/** What customers are told of their disputes and promises, and asked to pay. */
export const templatesToCustomers: readonly Template[] = /* @__PURE__ */ [
  {
    id: 'acknowledgement',
    audience: 'customer',
    about: ['selection', 'dispute'],
    contents: {
      fr: contentOf('Votre réclamation #dispute_number\u00A0: accusé de réception', [
        'Bonjour #recipient_name,',
        'Nous avons bien reçu votre réclamation. Elle est enregistrée depuis le #dispute_opened_on sous la référence #dispute_number, pour le motif suivant\u00A0: #dispute_cause. Elle porte sur un montant de #dispute_amount et concerne\u00A0:',
        '#items_list_selected',
        'Nos services étudient votre demande et nous reviendrons vers vous dès que possible. Les montants que vous ne contestez pas restent payables à leur échéance.',
        'Pour toute précision, il vous suffit de répondre à ce message en rappelant la référence ci-dessus.',
        signatureFr,
      ]),
      en: contentOf('Your claim #dispute_number: we have received it', [
        'Dear #recipient_name,',
        'Thank you for letting us know. Your claim has been registered since #dispute_opened_on under the reference #dispute_number, for this reason: #dispute_cause. It amounts to #dispute_amount and concerns:',
        '#items_list_selected',
        'We are looking into it and will come back to you as soon as possible. Amounts that you do not dispute remain payable when they fall due.',
        'If there is anything to add, please reply to this message and quote the reference above.',
        signatureEn,
      ]),
    },
  },
  {
    id: 'resolution-notice',
    audience: 'customer',
    about: ['selection', 'dispute'],
    contents: {
      fr: contentOf('Votre réclamation #dispute_number\u00A0: notre réponse', [
        'Bonjour #recipient_name,',
        'Nous avons examiné votre réclamation #dispute_number du #dispute_opened_on (#dispute_cause). Notre conclusion pour les pièces ci-dessous\u00A0: #dispute_outcome.',
        'Voici ces pièces, telles qu’elles figurent à ce jour sur votre compte\u00A0:',
        '#items_list_selected',
        'Si un avoir a été convenu, il vous parviendra séparément et viendra en déduction. Nous vous remercions de régler le solde éventuel à réception de ce message.',
        'Nous restons à votre disposition pour toute question.',
        signatureFr,
      ]),
      en: contentOf('Your claim #dispute_number: our answer', [
        'Dear #recipient_name,',
        'We have reviewed your claim #dispute_number of #dispute_opened_on (#dispute_cause). Our conclusion for the items below: #dispute_outcome.',
        'These are the items, as they stand on your account today:',
        '#items_list_selected',
        'If a credit note was agreed, it will be sent to you separately and deducted. Please pay any remaining balance on receipt of this message.',
        'Please do not hesitate to contact us if you have any questions.',
        signatureEn,
      ]),
    },
  },
  {
    id: 'promise-confirmation',
    audience: 'customer',
    about: ['selection', 'promise'],
    contents: {
      fr: contentOf('Votre engagement de règlement', [
        'Bonjour #recipient_name,',
        'Nous vous remercions de votre engagement et avons noté le règlement suivant\u00A0:',
        '#promise_plan',
        'Il concerne\u00A0:',
        '#items_list_selected',
        'Nous comptons sur sa réception à la date convenue. Si un imprévu devait la retarder, merci de nous en informer dès que possible.',
        signatureFr,
      ]),
      en: contentOf('Your promise to pay', [
        'Dear #recipient_name,',
        'Thank you for your commitment. We have noted the following payment:',
        '#promise_plan',
        'It concerns:',
        '#items_list_selected',
        'We look forward to receiving it as agreed. Should anything delay it, please let us know as soon as possible.',
        signatureEn,
      ]),
    },
  },
  {
    id: 'chase-selected',
    audience: 'customer',
    dunning: true,
    about: ['selection'],
    contents: {
      fr: contentOf('#company_name\u00A0: règlement attendu de #items_amount_selected', [
        'Bonjour #recipient_name,',
        'Sauf erreur ou omission de notre part, les pièces suivantes du compte #customer_id (#customer_name) restent à régler au #today\u00A0:',
        '#items_list_selected_exclude_late_penalties',
        'Nous vous remercions de nous faire parvenir votre règlement de #items_amount_selected dans les meilleurs délais.',
        'Si vous avez réglé entre-temps, veuillez ne pas tenir compte de ce message. Si l’une de ces pièces appelle une remarque de votre part, indiquez-nous laquelle et pourquoi en réponse à ce message\u00A0: nous l’étudierons sans attendre.',
        signatureFr,
      ]),
      en: contentOf('#company_name: payment of #items_amount_selected', [
        'Dear #recipient_name,',
        'According to our records, the following items on the account #customer_id (#customer_name) are still to be paid as of #today:',
        '#items_list_selected_exclude_late_penalties',
        'We would be grateful to receive your payment of #items_amount_selected at your earliest convenience.',
        'If you have paid in the meantime, please disregard this message. If you disagree with any of these items, reply and tell us which one and why: we will look into it without delay.',
        signatureEn,
      ]),
    },
  },
]
