import type {
  BarSeriesOption,
  CustomSeriesOption,
  LineSeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import { GridComponent } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { unguarded } from './drawnText.ts';

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, SVGRenderer]);

export type SeriesOption = BarSeriesOption | CustomSeriesOption | LineSeriesOption | ScatterSeriesOption;

/** What a chart asks of ECharts. */
export type ChartOption = ComposeOption<SeriesOption | GridComponentOption>;

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart without a browser. The result is what stands inside an <svg> element: shapes whose colours are CSS
 * variables, without styles, scripts, classes or anything else that a strict content security policy refuses.
 * Ids within it start with `id`, which must be unique on the page.
 */
export function drawChart(option: ChartOption, size: Size, id: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, ...option });
    return contents(chart.renderToSVGString({ useViewBox: true }), id);
  } finally {
    chart.dispose();
  }
}

/*
 * ECharts has no switch for what is taken out here. Its output is made by a machine and encodes the quotes and angle
 * brackets of texts, so that what looks like an attribute is one.
 */
function contents(svg: string, id: string): string {
  return unguarded(svg)
    .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/<rect [^>]*fill="none"><\/rect>/, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => fontAttributes(style))
    .replace(/( id="|url\(#)zr\d+-/g, `$1${id}-`)
    .replace(/<(path|circle|polyline|polygon|rect|line|image)( [^>]*?)?><\/\1>/g, '<$1$2/>')
    .replace(/\n+/g, '');
}

/** Inline styles are refused by a strict policy; as attributes the same words are not. The font is the page's. */
function fontAttributes(style: string): string {
  return style
    .split(';')
    .map(declaration => declaration.split(':').map(part => part.trim()))
    .map(([name = '', value = '']) =>
      /^font-(?:size|weight|style)$/.test(name) ? ` ${name}="${value}"` : '',
    )
    .join('');
}
