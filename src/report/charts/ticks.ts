/**
 * Round values from zero up to at least `max`, about `count` steps and never less than `least` apart; the last is
 * the end of the axis.
 */
export function roundTicks(max: number, count = 5, least = 0): number[] {
  if (!(max > 0)) return [0, Math.max(1, least)];
  const rough = Math.max(least, max / count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find(factor => factor * power >= rough * 0.999) ?? 10) * power;
  const steps = Math.ceil(max / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** 1, 2, 5, 10, 20, 50, … within the range. */
export function logTicks(min: number, max: number): number[] {
  const ticks: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(min)); power <= max; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (factor * power >= min && factor * power <= max) ticks.push(factor * power);
    }
  }
  return ticks;
}

/**
 * Days since 1970-01-01 on which a month begins, within the range; every second, third or sixth month where there
 * are more than `most`.
 */
export function monthTicks(first: number, last: number, most: number): number[] {
  const start = new Date(first * msPerDay);
  const months = (last - first) / 30.4;
  const step = [1, 2, 3, 6, 12].find(each => months / each <= most) ?? 24;
  const ticks: number[] = [];
  for (let month = 0; ; month++) {
    const at = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1));
    const day = at.getTime() / msPerDay;
    if (day > last) return ticks;
    if (day >= first && at.getUTCMonth() % step === 0) ticks.push(day);
  }
}

const msPerDay = 86_400_000;
