import type { WeekSeason } from '../../insight/weekSeason.ts';
import type { Voice } from '../voice.ts';
import { bareArea } from './axes.ts';
import { drawChart, type Size } from './drawing.ts';
import { type Figure, isNarrow, twoSizes } from './figure.ts';
import { frameOf } from './frame.ts';
import { palette } from './palette.ts';
import { segment, shapes, words } from './series.ts';

const hours = 24;

/**
 * Contacts by hour of the week: a square per hour, larger the more there are. Undefined without contacts.
 * It ranks nobody; it says when people need an answer.
 */
export function hoursFigure(season: WeekSeason, id: string, voice: Voice): Figure | undefined {
  const { say, format } = voice;
  const { contactsPerWeek } = season;
  const most = Math.max(0, ...contactsPerWeek);
  if (most <= 0) return undefined;
  const busiest = contactsPerWeek.indexOf(most);
  const named = (hour: number) => say.hours.hour(format.weekday(Math.floor(hour / hours)), hour % hours);
  return {
    id,
    title: say.hours.title,
    summary: say.hours.summary(named(busiest), format.fixed(most, 1)),
    sizes: twoSizes({ wide: 226, narrow: 168 }),
    draw: (size, own) => drawHours(contactsPerWeek, most, size, own, voice),
    legend: [],
    table: {
      columns: [
        { title: say.column.hour },
        ...Array.from({ length: 7 }, (_, day) => ({ title: format.weekday(day), numeric: true })),
      ],
      rows: Array.from({ length: hours }, (_, hour) => [
        say.hours.clock(hour),
        ...Array.from({ length: 7 }, (_, day) => format.fixed(contactsPerWeek[day * hours + hour] ?? 0, 1)),
      ]),
    },
  };
}

function drawHours(
  contacts: readonly number[],
  most: number,
  size: Size,
  id: string,
  { say, format }: Voice,
): string {
  const narrow = isNarrow(size);
  const margins = { left: 42, right: 8, top: 6, bottom: 22 };
  const frame = frameOf(size, margins, [0, hours], [7, 0]);
  const cell = { width: frame.x(1) - frame.x(0), height: frame.y(1) - frame.y(0) };
  const largest = Math.min(cell.width, cell.height) - (narrow ? 1 : 3);
  const squares = contacts.flatMap((value, hour) => {
    if (value <= 0) return [];
    // The area of the square is in proportion to the contacts.
    const side = Math.max(1.5, largest * Math.sqrt(value / most));
    const [x, y] = [frame.x((hour % hours) + 0.5), frame.y(Math.floor(hour / hours) + 0.5)];
    return {
      type: 'rect' as const,
      shape: { x: x - side / 2, y: y - side / 2, width: side, height: side },
      style: { fill: palette.accent },
    };
  });
  const days = Array.from({ length: 7 }, (_, day) =>
    words(format.weekday(day), margins.left - 8, frame.y(day + 0.5), {
      align: 'right',
      color: palette.muted,
    }),
  );
  const every = narrow ? 6 : 3;
  const clock = Array.from({ length: hours / every + 1 }, (_, i) =>
    words(say.hours.clock(i * every), frame.x(i * every), size.height - 9, {
      align: i * every === hours ? 'right' : 'center',
      color: palette.muted,
      size: 11,
    }),
  );
  const lines = Array.from({ length: hours / every + 1 }, (_, i) =>
    segment(frame, [i * every, 0], [i * every, 7], { color: palette.line, width: 1 }),
  );
  return drawChart(
    { ...bareArea(frame), series: [shapes(lines, 1), shapes(squares, 3), shapes([...days, ...clock], 4)] },
    size,
    id,
  );
}
