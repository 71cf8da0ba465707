import type { Settings } from '../knowledge/settings.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/** The channels of a knowledge base in the order of headwater.yaml, named as the person reads them. */
export function channelLabels(
  settings: Settings,
  language: InterfaceLanguage,
): { key: string; label: string }[] {
  return Object.entries(settings.channels).map(([key, { label }]) => ({
    key,
    label: label?.[language] ?? label?.en ?? key,
  }));
}
