/** The look of the preview's own pages. Documents bring theirs. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1d2329; --quiet: #4d5761; --page: #f4f6f8; --card: #ffffff; --rule: #c3cad1; --accent: #1b4f8a;
  --error: #a31621; --warning: #7a4d00; --good: #1b6b3a; --own: #1d2329; --on-own: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9ecef; --quiet: #b6bfc8; --page: #0f1215; --card: #15191d; --rule: #46505a; --accent: #8fc0f5;
    --error: #ff9a9f; --warning: #f3c36b; --good: #7fd6a0; --own: #2b333b; --on-own: #ffffff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: var(--page); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset: 0 auto auto 0; padding: 0.75rem 1.25rem; background: var(--card); transform: translateY(-120%); }
.skip:focus { transform: none; z-index: 1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.own { margin: 0; padding: 0.5rem 1.25rem; background: var(--own); color: var(--on-own); font-size: 0.9375rem; }
.top nav { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 2rem; padding: 0.625rem 1.25rem; background: var(--card); border-block-end: 1px solid var(--rule); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; }
nav a { display: inline-block; padding-block: 0.25rem; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration-thickness: 0.15em; }
#live { margin: 0 0 0 auto; color: var(--quiet); font-size: 0.9375rem; }
main { width: 100%; max-width: 60rem; margin-inline: auto; padding: 1.25rem; flex: 1; }
main.wide { max-width: none; display: flex; flex-direction: column; gap: 0.75rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 0.25rem; }
h1 .day { color: var(--quiet); font-weight: 400; }
h2 { font-size: 1.0625rem; line-height: 1.3; margin: 0; }
p { margin: 0 0 0.5rem; }
code { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; overflow-wrap: anywhere; }
.title { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: end; justify-content: space-between; }
.file { color: var(--quiet); font-size: 0.9375rem; margin: 0; overflow-wrap: anywhere; }
.meetings { list-style: none; margin: 1rem 0; padding: 0 1.25rem; background: var(--card); border: 1px solid var(--rule); border-radius: 0.375rem; }
.meetings li { display: grid; grid-template-columns: 10rem 9rem 1fr auto; gap: 0 1rem; align-items: baseline; padding-block: 0.625rem; }
.meetings li + li { border-block-start: 1px solid var(--rule); }
.meetings a { font-weight: 600; overflow-wrap: anywhere; }
.meetings .unread a { grid-column: 2 / 4; }
.meetings time { color: var(--quiet); font-variant-numeric: tabular-nums; }
.state { font-weight: 600; margin: 0; }
.error .where strong, .state.error { color: var(--error); }
.warning .where strong, .state.warning { color: var(--warning); }
.state.good { color: var(--good); font-weight: 400; }
.problems { list-style: none; margin: 0.5rem 0 0; padding: 0; display: grid; gap: 0.5rem; }
.problems li { background: var(--card); border: 1px solid var(--rule); border-inline-start: 0.3125rem solid var(--warning); border-radius: 0.25rem; padding: 0.625rem 1rem; }
.problems li.error { border-inline-start-color: var(--error); }
.problems p { margin: 0; color: var(--quiet); }
.problems .says { color: var(--ink); font-weight: 600; }
.problems .where { font-size: 0.9375rem; }
details .problems { max-height: 45vh; overflow: auto; }
summary { cursor: pointer; width: fit-content; }
summary h2 { display: inline; }
.old { margin: 0 0 0.5rem; padding: 0.5rem 1rem; border: 2px dashed var(--warning); border-radius: 0.25rem; color: var(--ink); background: var(--card); }
.panel .old { padding: 0 0.5rem; margin: 0; }
.choice { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
.choice p { margin: 0; color: var(--quiet); }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem; flex: 1; }
.panel { display: flex; flex-direction: column; min-height: max(28rem, calc(100vh - 14rem)); background: var(--card); border: 1px solid var(--rule); border-block-start: 0.375rem solid var(--edge, var(--rule)); border-radius: 0.375rem; overflow: hidden; position: relative; }
.panel > [data-part] { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: 0.5rem 1rem; border-block-end: 1px solid var(--rule); }
.panel p { margin: 0; }
.compared { color: var(--quiet); font-size: 0.9375rem; }
.saves { list-style: none; display: flex; flex-wrap: wrap; gap: 0 0.875rem; margin: 0; padding: 0; font-size: 0.9375rem; margin-inline-start: auto; }
.tone-white { --edge: #8b949d; } .tone-green { --edge: #1b6b3a; } .tone-amber { --edge: #ffb81c; } .tone-red { --edge: #b3131f; }
iframe { flex: 1; width: 100%; border: 0; background: var(--card); }
iframe.next { position: absolute; inset: 0; visibility: hidden; pointer-events: none; }
@media (max-width: 43.99rem) {
  .meetings li { grid-template-columns: 1fr auto; }
  .meetings .file { grid-row: 2; grid-column: 1 / -1; }
  .meetings time { grid-row: 1; grid-column: 1; } .meetings a { grid-row: 1; grid-column: 2; text-align: end; }
  .meetings .unread a { grid-row: 2; grid-column: 1 / -1; text-align: start; }
  .meetings .state { grid-row: 3; grid-column: 1 / -1; }
  .panel { min-height: 80vh; }
}
`;
