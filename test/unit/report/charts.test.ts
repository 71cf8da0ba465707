import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/insight/period.ts';
import { drawChart } from '../../../src/report/charts/drawing.ts';
import { frameOf } from '../../../src/report/charts/frame.ts';
import { funnelCurves } from '../../../src/report/charts/funnelCurves.ts';
import { placeLabels, shorten, textWidth } from '../../../src/report/charts/labels.ts';
import { shapes, words } from '../../../src/report/charts/series.ts';
import { logTicks, monthTicks, roundTicks } from '../../../src/report/charts/ticks.ts';
import { dataOf } from './knowledgeBases.ts';

describe('a drawing', () => {
  const size = { width: 300, height: 100 };
  const draw = (text: string) =>
    drawChart(
      {
        xAxis: { type: 'value', min: 0, max: 1 },
        yAxis: { type: 'value' },
        series: [{ type: 'line', data: [[0, 1]] }, shapes([words(text, 10, 10, { bold: true })])],
      },
      size,
      'mine',
    );

  it('has no styles, classes, scripts or ids but its own', () => {
    const drawn = draw('words');
    assert.match(drawn, /<text[^>]*font-size="12px"[^>]*>words<\/text>/);
    assert.match(drawn, /font-weight="bold"/);
    assert.doesNotMatch(drawn, /style|class|<script|<svg|ecmeta|zr\d/);
    for (const [, id = ''] of drawn.matchAll(/id="([^"]*)"/g)) assert.match(id, /^mine-/);
  });

  it('changes nothing that all objects share, whatever its texts are called', () => {
    const before = Reflect.ownKeys(Object.prototype);
    for (const text of ['__proto__', 'constructor', 'toString', 'a\n__proto__', '__proto__']) {
      assert.ok(draw(text).includes(`>${text.replace('\n', ' ')}</text>`), text);
      assert.equal(shorten(text, 500), text);
    }
    assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
    assert.ok(!('next' in Object));
  });

  it('shows any text as it is, whatever it looks like', () => {
    const nasty = fc.constantFrom(
      '<style>x</style>',
      ' style="color:red"',
      ' class="a"',
      'zr0-c1',
      '&lt;',
      '"',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string()), { maxLength: 4 }), parts => {
        const text = parts
          .join('')
          .replace(/[\s\p{C}]+/gu, ' ')
          .trim();
        if (text === '') return;
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const drawn = draw(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
        assert.ok(drawn.includes(`>${escaped}</text>`), drawn);
      }),
    );
  });
});

describe('names in a plot', () => {
  const frame = frameOf(
    { width: 400, height: 300 },
    { left: 40, right: 20, top: 20, bottom: 30 },
    [0, 1],
    [0, 1],
  );
  const point = fc.record({
    x: fc.integer({ min: 40, max: 380 }),
    y: fc.integer({ min: 20, max: 270 }),
    radius: fc.constant(6),
    text: fc.string({ minLength: 1, maxLength: 40 }),
  });

  it('cover neither one another nor a mark, and stay within the plot', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), points => {
        const placed = placeLabels(points, points, frame);
        const boxes = placed.map(({ x, y, width }) => ({ x, y: y - 7, width, height: 14 }));
        const overlap = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
          a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
        for (const [i, box] of boxes.entries()) {
          assert.ok(box.x >= 40 && box.x + box.width <= 380 && box.y >= 20 && box.y + box.height <= 270);
          for (const other of boxes.slice(i + 1)) assert.ok(!overlap(box, other));
          for (const { x, y } of points)
            assert.ok(!overlap(box, { x: x - 5, y: y - 5, width: 10, height: 10 }));
        }
      }),
    );
  });

  it('stand where there is room for all of them', () => {
    const points = [50, 150, 250].map(y => ({ x: 100, y, radius: 6, text: 'Refunds' }));
    assert.equal(placeLabels(points, points, frame).length, 3);
  });

  it('are shortened to the room that there is', () => {
    assert.equal(shorten('Refunds', 200), 'Refunds');
    const short = shorten('Crates, cool packs and bottle deposits', 100);
    assert.match(short, /^Crates.*…$/);
    assert.ok(textWidth(short) <= 100);
  });
});

describe('marks on an axis', () => {
  it('are round, start at zero and reach the largest value', () => {
    assert.deepEqual(roundTicks(0.64), [0, 0.2, 0.4, 0.6, 0.8]);
    assert.deepEqual(roundTicks(1550), [0, 500, 1000, 1500, 2000]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), max => {
        const ticks = roundTicks(max);
        assert.equal(ticks[0], 0);
        assert.ok((ticks.at(-1) ?? 0) >= max * 0.999999);
        assert.ok(ticks.length >= 3 && ticks.length <= 7, String(ticks));
      }),
    );
  });

  it('are 1, 2, 5 and so on where the axis is logarithmic', () => {
    assert.deepEqual(logTicks(8, 600), [10, 20, 50, 100, 200, 500]);
  });

  it('begin months, as many as there is room for', () => {
    const [first, last] = [parseDay('2025-11-14') ?? 0, parseDay('2026-11-01') ?? 0];
    assert.equal(monthTicks(first, last, 12).length, 12);
    const few = monthTicks(first, last, 4).map(day => new Date(day * 86_400_000).toISOString().slice(0, 10));
    assert.deepEqual(few, ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
  });
});

describe('the limits of the funnel', () => {
  const processes = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
    id,
    contacts: 80 + 60 * i,
    avoidable: 16 + 12 * i,
  }));

  it('pass through the limits that each process is judged by', async () => {
    const { flags } = await dataOf(processes);
    for (const { contacts, limits } of flags.processes) {
      const curves = funnelCurves(flags, contacts, contacts + 1) ?? assert.fail();
      const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} ${b}`);
      near(curves.watch[0]?.high ?? 0, limits.watch[1]);
      near(curves.watch[0]?.low ?? 0, limits.watch[0]);
      near(curves.alarm[0]?.high ?? 0, limits.alarm[1]);
    }
  });

  it('are not drawn where every process has its own', async () => {
    const { flags } = await dataOf(processes, { 'headwater.yaml': 'baseline: { method: leave-one-out }' });
    assert.equal(funnelCurves(flags, 10, 1000), undefined);
  });
});
