import type { InterfaceLanguage } from '../platform/language.ts';
import { type Facets, facetNames } from '../search/search.ts';
import { channelLabels } from '../service/channelLabels.ts';
import type { Headwater } from '../service/headwater.ts';
import { processNames } from '../service/processNames.ts';
import type { Facet, FacetValue } from './engineerProtocol.ts';

/** The facets of several knowledge bases as one: what has the same value counts together. */
export function mergedFacets(
  counted: readonly { readonly headwater: Headwater; readonly facets?: Facets }[],
  language: InterfaceLanguage,
): Facet[] {
  return facetNames.map(name => {
    const values = new Map<string, FacetValue>();
    for (const { headwater, facets } of counted) {
      const labels =
        name === 'process' || name === 'channel' ? labelsOf(headwater, name, language) : undefined;
      for (const { value, count } of facets?.[name] ?? []) {
        const before = values.get(value);
        const label = before?.label ?? labels?.get(value);
        values.set(value, {
          value,
          count: (before?.count ?? 0) + count,
          ...(label !== undefined && { label }),
        });
      }
    }
    const sorted = [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { name, values: sorted };
  });
}

function labelsOf(
  { base, settings }: Headwater,
  name: 'process' | 'channel',
  language: InterfaceLanguage,
): Map<string, string> {
  if (name === 'channel')
    return new Map(channelLabels(settings, language).map(({ key, label }) => [key, label]));
  return new Map([...processNames(base, language)].map(([id, { title }]) => [id, title]));
}
