import type { Avoidable } from '../../src/knowledge/reasons.ts';

export type Channel = 'phone' | 'chat' | 'e-mail';

/** How the contacts about one process look, apart from how many are avoidable. */
export interface Shape {
  readonly channels: Readonly<Record<Channel, number>>;
  /** Weights of the reasons that count as not avoidable. */
  readonly value: Readonly<Record<string, number>>;
  /** Weights of the reasons that count as avoidable. */
  readonly failure: Readonly<Record<string, number>>;
  /** Probability that a contact follows an earlier one of the same customer within six days. */
  readonly repeats: number;
  /** Handling time as a multiple of that of the channel. */
  readonly effort: number;
  /** What the engineer promises, how often, and how often that is kept. */
  readonly promise?: { readonly share: number; readonly workingDays: number; readonly kept: number };
}

const phoneFirst = { phone: 0.58, chat: 0.3, 'e-mail': 0.12 };
const chatFirst = { phone: 0.36, chat: 0.49, 'e-mail': 0.15 };
const written = { phone: 0.33, chat: 0.25, 'e-mail': 0.42 };
const mailFirst = { phone: 0.22, chat: 0.12, 'e-mail': 0.66 };

export const shapes: Readonly<Record<string, Shape>> = {
  ordering: {
    channels: chatFirst,
    value: { 'ORDER-ADVICE': 0.45, 'ORDER-CHANGE': 0.55 },
    failure: { 'ORDER-NO-CONFIRMATION': 1 },
    repeats: 0.06,
    effort: 0.9,
  },
  delivery: {
    channels: phoneFirst,
    value: { 'DELIVERY-SLOT': 0.68, 'DELIVERY-ADDRESS': 0.32 },
    failure: { 'DELIVERY-LATE': 0.78, 'DELIVERY-COST': 0.22 },
    repeats: 0.09,
    effort: 0.8,
    promise: { share: 0.1, workingDays: 1, kept: 0.9 },
  },
  'missed-delivery': {
    channels: phoneFirst,
    value: { 'MISSED-NEW-ATTEMPT': 1 },
    failure: { 'MISSED-WAS-HOME': 1 },
    repeats: 0.12,
    effort: 0.9,
    promise: { share: 0.35, workingDays: 1, kept: 0.88 },
  },
  'damaged-items': {
    channels: chatFirst,
    value: { 'ITEM-DAMAGED': 0.56, 'ITEM-MISSING': 0.44 },
    failure: { 'ITEM-NO-REPLY': 1 },
    repeats: 0.12,
    effort: 1,
    promise: { share: 0.3, workingDays: 1, kept: 0.86 },
  },
  returns: {
    channels: chatFirst,
    value: { 'RETURN-REGISTER': 1 },
    failure: { 'RETURN-RULES': 0.45, 'RETURN-LABEL': 0.55 },
    repeats: 0.08,
    effort: 0.9,
  },
  refunds: {
    channels: written,
    value: { 'REFUND-ACCOUNT': 0.38, 'REFUND-HOW': 0.62 },
    failure: { 'REFUND-LATE': 0.82, 'REFUND-AMOUNT': 0.18 },
    repeats: 0.22,
    effort: 1.1,
    promise: { share: 0.45, workingDays: 5, kept: 0.64 },
  },
  billing: {
    channels: written,
    value: { 'PAY-ARRANGE': 0.58, 'DEBIT-FAILED': 0.42 },
    failure: { 'INVOICE-UNCLEAR': 0.76, 'INVOICE-COPY': 0.24 },
    repeats: 0.12,
    effort: 1.1,
  },
  subscriptions: {
    channels: chatFirst,
    value: { 'SUBSCRIPTION-CHANGE': 0.57, 'SUBSCRIPTION-PAUSE': 0.43 },
    failure: { 'SUBSCRIPTION-NOT-SAVED': 1 },
    repeats: 0.07,
    effort: 0.85,
  },
  'subscription-cancel': {
    channels: written,
    value: { 'CANCEL-REQUEST': 1 },
    failure: { 'CANCEL-UNSURE': 0.55, 'CANCEL-STILL-DELIVERED': 0.45 },
    repeats: 0.17,
    effort: 1,
  },
  vouchers: {
    channels: chatFirst,
    value: { 'VOUCHER-QUESTION': 1 },
    failure: { 'VOUCHER-REJECTED': 1 },
    repeats: 0.07,
    effort: 0.75,
    promise: { share: 0.12, workingDays: 1, kept: 0.9 },
  },
  account: {
    channels: chatFirst,
    value: { 'ACCOUNT-CHANGE': 1 },
    failure: { 'ACCOUNT-SIGN-IN': 1 },
    repeats: 0.1,
    effort: 0.8,
  },
  warranty: {
    channels: written,
    value: { 'WARRANTY-CLAIM': 1 },
    failure: { 'WARRANTY-STATUS': 1 },
    repeats: 0.1,
    effort: 1.4,
    promise: { share: 0.5, workingDays: 10, kept: 0.8 },
  },
  'food-safety': {
    channels: phoneFirst,
    value: { 'FOOD-QUALITY': 1 },
    failure: { 'FOOD-LABEL': 1 },
    repeats: 0.04,
    effort: 1.1,
  },
  deposits: {
    channels: chatFirst,
    value: { 'DEPOSIT-PICKUP': 1 },
    failure: { 'DEPOSIT-NOT-REFUNDED': 1 },
    repeats: 0.07,
    effort: 0.8,
    promise: { share: 0.3, workingDays: 5, kept: 0.9 },
  },
  complaints: {
    channels: mailFirst,
    value: { 'COMPLAINT-NEW': 1 },
    failure: { 'COMPLAINT-STATUS': 1 },
    repeats: 0.1,
    effort: 1.8,
    promise: { share: 0.65, workingDays: 10, kept: 0.84 },
  },
  'business-orders': {
    channels: mailFirst,
    value: { 'BUSINESS-REQUEST': 1 },
    failure: { 'BUSINESS-INVOICE-ERROR': 1 },
    repeats: 0.06,
    effort: 1.3,
    promise: { share: 0.3, workingDays: 2, kept: 0.92 },
  },
  privacy: {
    channels: mailFirst,
    value: { 'PRIVACY-REQUEST': 1 },
    failure: { 'PRIVACY-NO-ANSWER': 1 },
    repeats: 0,
    effort: 1.5,
  },
};

/** What an engineer notes who finds that a reason of the failing kind was avoidable after all, or was not. */
export function overrule(avoidable: boolean): Avoidable {
  return avoidable ? 'unnecessary' : 'no';
}

/** Remarks that engineers leave behind now and then; nothing that points to a person. */
export const notes: readonly string[] = [
  'Asked to be called back after lunch',
  'Prefers e-mail from now on',
  'Heard it from the driver first',
  'Says the app showed something else',
  'On holiday until the end of the week',
  'Had already read the help page',
  'Very happy with the quick answer',
  'Line dropped, called back',
  'Sent a photo by chat',
  'Third question in one conversation',
];
