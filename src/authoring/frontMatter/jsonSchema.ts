import type { InterfaceLanguage } from '../../platform/language.ts';
import { type FrontMatterKey, frontMatterKeys, isList } from '../frontMatterSchema.ts';

/** A JSON Schema of draft 2020-12, as far as it is used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly required?: readonly string[];
}

const types = ['process', 'answer', 'story'] as const;

/** The schema of front matter for tools that read YAML or JSON. Unknown keys are allowed, as everywhere. */
export function toJsonSchema(language: InterfaceLanguage = 'en'): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Headwater article',
    type: 'object',
    additionalProperties: true,
    properties: Object.fromEntries(frontMatterKeys.map(key => [key.key, propertyOf(key, language)])),
    allOf: types.flatMap(type => [
      implies(isOfType(type), needed(type, ['required'])),
      implies({ allOf: [isOfType(type), validated] }, needed(type, ['required', 'validated'])),
    ]),
  };
}

/** Where the condition holds, the keys must be there. */
function implies(condition: JsonSchema, required: readonly string[]): JsonSchema {
  return { anyOf: [{ not: condition }, { required }] };
}

const validated: JsonSchema = { properties: { status: { const: 'validated' } }, required: ['status'] };

/** An article without a type is an answer. */
function isOfType(type: string): JsonSchema {
  const named: JsonSchema = { properties: { type: { const: type } }, required: ['type'] };
  return type === 'answer' ? { anyOf: [named, { not: { required: ['type'] } }] } : named;
}

function needed(type: (typeof types)[number], needs: readonly string[]): string[] {
  return frontMatterKeys.filter(({ use }) => needs.includes(use[type] ?? '')).map(({ key }) => key);
}

function propertyOf(key: FrontMatterKey, language: InterfaceLanguage): JsonSchema {
  const description = key.description[language];
  if (key.choices) {
    return {
      description,
      oneOf: key.choices.map(choice => ({ const: choice.value, description: choice.description[language] })),
    };
  }
  if (isList(key.kind)) {
    const item: JsonSchema = { type: ['string', 'number'] };
    return { description, anyOf: [{ type: 'array', items: item }, item] };
  }
  if (key.kind === 'date') {
    return { description, type: 'string', format: 'date', examples: [key.example] };
  }
  if (key.kind === 'id' || key.kind === 'article' || key.kind === 'process') {
    return { description, type: ['string', 'number'], examples: [key.example] };
  }
  return { description, type: 'string', examples: [key.example] };
}
