import type { InterfaceLanguage } from '../../platform/language.ts';
import type { FrontMatterKey } from '../frontMatterSchema.ts';
import { texts } from '../texts.ts';

/** What the interface calls a value of a key, as “gevalideerd” for `validated`; undefined where it has no name. */
export function choiceName(
  { key }: FrontMatterKey,
  value: string,
  language: InterfaceLanguage,
): string | undefined {
  const { status, type } = texts[language];
  const names: Readonly<Record<string, string>> = key === 'status' ? status : key === 'type' ? type : {};
  return names[value];
}

/** The value that has a name in the interface, in whatever language. */
export function choiceNamed(key: FrontMatterKey, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return key.choices?.find(({ value }) =>
    (Object.keys(texts) as InterfaceLanguage[]).some(
      language => choiceName(key, value, language)?.toLowerCase() === wanted,
    ),
  )?.value;
}
