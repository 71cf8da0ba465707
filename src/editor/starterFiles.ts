import type { InterfaceLanguage } from '../platform/language.ts';

/** What a new knowledge base begins with, by path. */
export const starterFiles: Record<InterfaceLanguage, Readonly<Record<string, string>>> = {
  en: {
    'headwater.yaml': `# Settings of this knowledge base. Every key may be left out.
name: My knowledge base
languages: [en, nl]
currency: EUR
channels:
  phone: { label: { en: Phone, nl: Telefoon }, cost: 7.50 }
  chat: { label: { en: Chat, nl: Chat }, cost: 5.00 }
  e-mail: { label: { en: E-mail, nl: E-mail }, cost: 6.50, answer-within: 60 }
# Contact records are read from contacts/*.csv and contacts/*.jsonl.
`,
    'processes/refunds.md': `---
id: refunds
type: process
title: Refunds
language: en
status: work-in-progress
owner: finance
promise: refunded within 5 working days
---

How a customer gets money back, from the return to the payment.
`,
    'answers/refund-late.md': `---
id: refund-late
type: answer
title: When do I get my money back?
language: en
status: work-in-progress
process: refunds
keywords: [refund, money back]
---

We refund within 5 working days after the return arrives. See [[refunds]].
`,
  },
  nl: {
    'headwater.yaml': `# Instellingen van deze kennisbank. Elke sleutel mag weggelaten worden.
name: Mijn kennisbank
languages: [nl, en]
currency: EUR
channels:
  phone: { label: { en: Phone, nl: Telefoon }, cost: 7.50 }
  chat: { label: { en: Chat, nl: Chat }, cost: 5.00 }
  e-mail: { label: { en: E-mail, nl: E-mail }, cost: 6.50, answer-within: 60 }
# Klantcontacten worden gelezen uit contacts/*.csv en contacts/*.jsonl.
`,
    'processes/refunds.md': `---
id: refunds
type: process
title: Terugbetalingen
language: nl
status: work-in-progress
owner: financiën
promise: terugbetaald binnen 5 werkdagen
---

Hoe een klant geld terugkrijgt, van de retourzending tot de betaling.
`,
    'answers/refund-late.md': `---
id: refund-late
type: answer
title: Wanneer krijg ik mijn geld terug?
language: nl
status: work-in-progress
process: refunds
keywords: [terugbetaling, geld terug]
---

We betalen terug binnen 5 werkdagen nadat de retourzending binnen is. Zie [[refunds]].
`,
  },
};
