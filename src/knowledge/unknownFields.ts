import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import { fields } from './contactFields.ts';
import { nearestOf } from './nearest.ts';
import { texts } from './texts.ts';
import type { YamlFile } from './yamlFile.ts';

/** What a source says of fields, by the name of the field. */
interface MappedFields {
  /** Its column. */
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Beside the fields that are read, one that a contact may have. */
const known: readonly string[] = [...fields, 'note'];

/**
 * Fields that the sources of headwater.yaml map or whose values they replace, but that contacts don't have: a slip that
 * would leave a column unread, and figures wrong, without a word. The rest of the source counts.
 */
export function unknownFields(
  path: string,
  file: YamlFile,
  sources: readonly MappedFields[],
  language: InterfaceLanguage,
): Problem[] {
  return sources.flatMap((source, i) =>
    (['fields', 'values'] as const).flatMap(key =>
      Object.entries(source[key])
        .filter(([name]) => !known.includes(name))
        .map(([name, column]) => ({
          path,
          range: file.rangeOfKey(['contacts', i, key, name]),
          severity: 'warning',
          message: messageOf(name, column, source, language),
          rule: 'HW002',
        })),
    ),
  );
}

function messageOf(
  name: string,
  column: unknown,
  { fields: mapped }: MappedFields,
  language: InterfaceLanguage,
): string {
  const { unknownField, fieldMeant, fieldTurned, fieldNames } = texts[language];
  const turned = fields.find(field => field === column);
  if (turned) return `${unknownField(name)} ${fieldTurned(turned, name)}`;
  const free = fields.filter(field => mapped[field] === undefined);
  const nearest = nearestOf(name, free);
  return `${unknownField(name)} ${nearest === undefined ? fieldNames(fields.join(', ')) : fieldMeant(nearest)}`;
}
