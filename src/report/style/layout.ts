/**
 * How the pages are laid out, whatever their colours. Widths are those of the container, so that a side panel and a
 * narrow window look alike.
 */
export const layout = `
.hw { container-type: inline-size; max-width: 54rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; box-sizing: border-box;
  color: var(--hw-ink); background: var(--hw-paper);
  font: 15px/1.5 var(--hw-font, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif); }
.hw * { box-sizing: border-box; }
.hw h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; text-wrap: balance; }
.hw h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .25rem; }
.hw h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; }
.hw h4 { font-size: .95rem; margin: 0; }
.hw p { margin: .25rem 0; text-wrap: pretty; overflow-wrap: anywhere; }
.hw a { color: inherit; text-decoration-color: var(--hw-accent); text-underline-offset: .2em; }
.hw a:focus-visible, .hw summary:focus-visible, .hw-scroll:focus-visible { outline: 2px solid var(--hw-accent); outline-offset: 2px; }
.hw-head p, .hw-lead, .hw-owner, .hw-period, .hw-note, .hw-why { color: var(--hw-muted); }
.hw-lead { max-width: 44rem; }
.hw-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.hw-caveats { margin: 1rem 0 0; padding: .5rem .9rem; border: 1px solid var(--hw-line); border-left: 4px solid var(--hw-watch); border-radius: 4px; background: var(--hw-panel); font-size: .9rem; }
.hw-caveats ul { margin: 0; }

.hw-tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: 1.25rem 0 0; }
.hw-tiles > div { display: grid; grid-template-rows: subgrid; grid-row: span 2; gap: .25rem; padding: .75rem .9rem; background: var(--hw-panel); border: 1px solid var(--hw-line); border-radius: 6px; }
.hw-tiles dt { font-size: .85rem; line-height: 1.35; color: var(--hw-muted); }
.hw-tiles dd { margin: 0; }
.hw-tiles strong { display: block; font-size: 1.6rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.hw-tiles span { display: block; font-size: .8rem; line-height: 1.4; color: var(--hw-muted); }

.hw-card { margin: 1rem 0 0; padding: 1rem 1.1rem; background: var(--hw-panel); border: 1px solid var(--hw-line); border-left-width: 5px; border-radius: 6px; }
.hw-card.hw-alarm { border-left-color: var(--hw-alarm); }
.hw-card.hw-watch { border-left-color: var(--hw-watch); }
.hw-card header, .hw-process > header { display: grid; grid-template-columns: 1fr auto; column-gap: 1rem; align-items: baseline; }
.hw-card .hw-level, .hw-process > header .hw-level { grid-column: 1 / -1; }
.hw-level { display: flex; align-items: center; gap: .35rem; margin: 0; font-size: .85rem; font-weight: 600; }
.hw-alarm > header .hw-level { color: var(--hw-alarm); }
.hw-watch > header .hw-level { color: var(--hw-watch); }
.hw-owner { margin: 0; font-size: .9rem; }
.hw-period { margin: 0; grid-column: 1 / -1; font-size: .9rem; }
.hw-why { max-width: 46rem; }
.hw-facts { display: grid; grid-template-columns: 1.5fr 1fr 1fr 1fr; gap: .75rem 1.25rem; margin: .85rem 0 .25rem; }
.hw-facts > div { display: grid; grid-template-rows: subgrid; grid-row: span 2; row-gap: 0; align-content: start; }
.hw-facts dt, .hw-lines dt { font-size: .8rem; color: var(--hw-muted); }
.hw-facts dd { margin: 0; }
.hw-facts strong { display: block; font-size: 1.25rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
.hw-note { font-size: .8rem; line-height: 1.4; }
.hw-facts .hw-note { display: block; }
.hw-gauge { display: block; margin: .35rem 0 0; max-width: 100%; height: auto; }
.hw-lines { display: grid; gap: .25rem; margin: .5rem 0 0; }
.hw-lines > div { display: grid; grid-template-columns: 5.5rem 1fr; gap: .5rem; align-items: baseline; }
.hw-lines dd { margin: 0; font-size: .9rem; }
.hw-effect { margin: .75rem 0 0; padding: .6rem .8rem; border: 1px solid var(--hw-line); border-radius: 4px; background: var(--hw-paper); font-size: .9rem; }
.hw-effect ul { margin: .15rem 0 0; padding-left: 1.2rem; }
.hw-story { margin: .75rem 0 0; padding: 0 0 0 .8rem; border-left: 2px solid var(--hw-line); font-size: .9rem; max-width: 44rem; }
.hw-decisions { margin: .25rem 0; padding-left: 1.6rem; font-size: .9rem; }
.hw-saving { margin: .75rem 0 0; font-size: .95rem; max-width: 44rem; }
.hw-process { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--hw-line); }
.hw-process > header h2 { margin: 0; }
.hw-process > section { margin-top: 1.5rem; }

.hw-figure { margin: 1.5rem 0 0; break-inside: avoid; }
.hw-figure figcaption .hw-note { font-size: .8rem; }
.hw-figure figcaption p { font-size: .9rem; color: var(--hw-muted); max-width: 46rem; }
.hw-chart { display: block; width: 100%; height: auto; margin: .5rem 0 0; }
.hw-chart text { font-family: inherit; }
.hw-chart.hw-narrow { display: none; }
.hw .hw-legend { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; margin: .4rem 0 0; padding: 0; list-style: none; font-size: .8rem; color: var(--hw-muted); }
.hw-legend li { display: flex; align-items: center; gap: .4rem; margin: 0; }
.hw-sign { flex: none; }
.hw-figures { margin: .4rem 0 0; font-size: .85rem; }
.hw-figures summary { cursor: pointer; color: var(--hw-muted); width: fit-content; }
.hw-multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(236px, 1fr)); gap: 1.25rem 1rem; }
.hw-multiples .hw-chart { max-width: 300px; }
.hw-multiples .hw-figure { margin: 0; display: flex; flex-direction: column; }
.hw-multiples h3 { font-size: .95rem; }
.hw-multiples figcaption { flex: 1; }

.hw-scroll { overflow-x: auto; margin: .5rem 0 0; }
.hw table { border-collapse: collapse; width: 100%; font-size: .85rem; font-variant-numeric: tabular-nums; }
.hw th, .hw td { padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hw-line); font-weight: normal; overflow-wrap: anywhere; }
.hw thead th { color: var(--hw-muted); font-size: .8rem; vertical-align: bottom; }
.hw .hw-number { text-align: right; white-space: nowrap; padding-right: 0; padding-left: .75rem; }
.hw thead .hw-number { white-space: normal; }
.hw ul { padding-left: 1.2rem; }
.hw li { margin: .2rem 0; max-width: 46rem; }

@container (max-width: 44rem) {
  .hw-tiles { grid-template-columns: repeat(2, 1fr); }
  .hw-facts { grid-template-columns: repeat(3, 1fr); }
  .hw-facts > div:first-child { grid-column: 1 / -1; }
}
@container (max-width: 36rem) {
  .hw-chart.hw-wide { display: none; }
  .hw-chart.hw-narrow { display: block; max-width: 27rem; }
  .hw-tiles { grid-template-columns: 1fr; }
  .hw-tiles > div { grid-template-rows: auto; grid-row: auto; }
  .hw-facts { grid-template-columns: 1fr; }
  .hw-facts > div { grid-template-rows: auto; grid-row: auto; }
  .hw-card header, .hw-process > header { grid-template-columns: 1fr; }
  .hw-lines > div { grid-template-columns: 1fr; gap: 0; }
  .hw th, .hw td { padding-right: .5rem; }
}
@media print {
  :root { font-size: 13px; }
  .hw { max-width: none; padding: 0; font-size: .95rem; }
  .hw h2 { margin-top: 1.75rem; }
  .hw-figures { display: none; }
  .hw-caveats, .hw-card, .hw-effect, .hw-story, .hw-tiles > div, .hw tr, .hw-decisions li { break-inside: avoid; }
  .hw h2, .hw h3, .hw-lead { break-after: avoid; }
  .hw-process { break-before: page; margin: 0; padding: 0; border: 0; }
  .hw a { text-decoration: none; }
  .hw-scroll { overflow: visible; }
}
`;
