import type { Level } from '../../insight/assessment.ts';
import type { Sign } from '../charts/figure.ts';
import { outline } from '../charts/marks.ts';
import { levelColour, palette } from '../charts/palette.ts';
import { html, type Markup } from './markup.ts';

/** The sign of a legend: the same form and colour as in the chart. Hidden from screen readers, that read the words. */
export function signMarkup(sign: Sign, id: string): Markup {
  return html`<svg class="hw-sign" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true" focusable="false">${form(sign, id)}</svg>`;
}

/** The sign of a level before its word. */
export function levelSign(level: Level): Markup {
  return html`<svg class="hw-sign" width="16" height="16" viewBox="4 0 16 16" aria-hidden="true" focusable="false">${form(level, '')}</svg>`;
}

function form(sign: Sign, id: string): Markup {
  switch (sign) {
    case 'alarm':
    case 'watch':
      return html`<polygon points="${corners(sign)}" fill="${levelColour[sign]}"/>`;
    case 'none':
      return html`<circle cx="12" cy="8" r="4.5" fill="${palette.calm}"/>`;
    case 'too-few':
      return html`<circle cx="12" cy="8" r="4" fill="none" stroke="${palette.calm}" stroke-width="1.5"/>`;
    case 'line':
      return rule(palette.ink);
    case 'dashed':
      return rule(palette.muted, '7 4');
    case 'dotted':
      return rule(palette.muted, '1.5 3');
    case 'change':
      return html`<path d="M12 1V15" stroke="${palette.ink}" stroke-width="1.5" stroke-dasharray="4 3"/>`;
    case 'minimum':
      return html`<path d="M12 1V15" stroke="${palette.muted}"/>`;
    case 'own-limits':
      return html`<path d="M12 0V16" stroke="${palette.line}" stroke-width="2"/><path d="M12 3V13" stroke="${palette.line}" stroke-width="5"/>`;
    case 'decision':
      return html`<path d="M12 3V15" stroke="${palette.accent}" stroke-width="1.5"/><circle cx="12" cy="4" r="3.5" fill="${palette.accent}"/>`;
    case 'level':
      return html`<path d="M1 8H23" stroke="${palette.ink}" stroke-width="2.5"/>`;
    case 'expected':
      return html`<path d="M1 8H23" stroke="${palette.ink}" stroke-width="2.5" stroke-dasharray="6 4"/>`;
    case 'period':
      return html`<path d="M1 8H23" stroke="${palette.ink}" stroke-width="4"/>`;
    case 'point':
      return html`<path d="M1 8H23" stroke="${palette.accent}" stroke-width="1.25"/><circle cx="12" cy="8" r="3" fill="${palette.accent}"/>`;
    case 'control':
      return html`<path d="M1 8H23" stroke="${palette.muted}" stroke-width="1.25"/><rect x="9.5" y="5.5" width="5" height="5" fill="${palette.paper}" stroke="${palette.muted}" stroke-width="1.25"/>`;
    case 'interval':
      return html`<path d="M3 8H21M3 4V12M21 4V12" stroke="${palette.ink}" stroke-width="1.25"/>`;
    case 'band':
      return swatch(palette.band);
    case 'blameworthy':
      return swatch(palette.blameworthy);
    case 'flagged':
      return swatch(palette.alarm);
    case 'unnecessary':
    case 'unflagged':
      return hatched(sign, id);
    case 'neither':
      return html`<rect x="2.5" y="3.5" width="19" height="9" fill="none" stroke="${palette.neither}"/>`;
  }
}

function corners(level: 'alarm' | 'watch'): string {
  return outline[level].map(([x, y]) => `${x + 12},${y + 8}`).join(' ');
}

function rule(color: string, dash = ''): Markup {
  return html`<path d="M1 8H23" stroke="${color}" stroke-width="1.5" ${dash && html`stroke-dasharray="${dash}"`}/>`;
}

function swatch(color: string): Markup {
  return html`<rect x="2" y="3" width="20" height="10" fill="${color}"/>`;
}

function hatched(sign: 'unnecessary' | 'unflagged', id: string): Markup {
  const color = sign === 'unnecessary' ? palette.unnecessary : palette.calm;
  return html`<defs><pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="${palette.paper}" stroke-width="3"/></pattern></defs>${swatch(color)}<rect x="2" y="3" width="20" height="10" fill="url(#${id})" stroke="${color}"/>`;
}
