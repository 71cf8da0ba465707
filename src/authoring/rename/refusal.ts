/** Why something can't be done, in words for the person who asked. */
export interface Refusal {
  readonly refused: string;
}

export function refuse(message: string): Refusal {
  return { refused: message };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
