import type { GridComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { Frame } from './frame.ts';
import { palette } from './palette.ts';

/** An axis of figures, marked at values of our own choice. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly label: (value: number) => string;
  /** What is measured, in words with its unit. */
  readonly name?: string;
  /** Lines across the plot. */
  readonly grid?: boolean;
  /** The first and last label stay within the ends of the axis. */
  readonly within?: boolean;
}

/** Pixels of the smallest text in a chart. */
export const fontSize = 12;

const axisText = { color: palette.muted, fontSize } as const;

/** The plot of a frame with a horizontal and a vertical axis of figures. */
export function plotArea(frame: Frame, horizontal: Scale, vertical: Scale) {
  return {
    grid: grid(frame),
    xAxis: {
      ...common(horizontal, frame.xRange),
      nameLocation: 'middle',
      nameGap: 30,
    } satisfies XAXisComponentOption,
    yAxis: {
      ...common(vertical, frame.yRange),
      axisLine: { show: false },
      // Without length in place of hidden: the lines across the plot stand where the ticks do.
      axisTick: { customValues: [...vertical.ticks], length: 0, lineStyle: { color: palette.line } },
      nameLocation: 'end',
      nameGap: frame.margins.top - 16,
      // The name starts where the labels of the axis do, above them.
      nameTextStyle: { ...axisText, align: 'left', padding: [0, 0, 0, 6 - frame.margins.left] },
    } satisfies YAXisComponentOption,
  };
}

/** The plot of a frame without axes, for what labels itself. */
export function bareArea(frame: Frame) {
  const hidden = { type: 'value', show: false } as const;
  const [xMin, xMax] = frame.xRange;
  const [yMin, yMax] = frame.yRange;
  return {
    grid: grid(frame),
    xAxis: { ...hidden, min: xMin, max: xMax },
    yAxis: { ...hidden, min: yMin, max: yMax },
  };
}

function grid({ margins }: Frame): GridComponentOption {
  return { ...margins, outerBoundsMode: 'none' };
}

function common(
  { ticks, label, name, grid: lines = false, within = false }: Scale,
  [min, max]: readonly [number, number],
) {
  const customValues = [...ticks];
  return {
    type: 'value' as const,
    min,
    max,
    axisLabel: {
      ...axisText,
      customValues,
      formatter: label,
      ...(within && { alignMinLabel: 'left' as const, alignMaxLabel: 'right' as const }),
    },
    axisTick: { customValues, lineStyle: { color: palette.line } },
    axisLine: { onZero: false, lineStyle: { color: palette.line } },
    splitLine: { show: lines, lineStyle: { color: palette.line } },
    ...(name !== undefined && { name, nameTextStyle: axisText }),
  };
}
