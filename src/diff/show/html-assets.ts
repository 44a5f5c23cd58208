/** The style and the script of a comparison's page. */

/** A manuscript page: serif, narrow, quiet; what came and went differs in more than its colour. */
export const style = `
:root { --paper: #fdfcf9; --ink: #22201d; --quiet: #66615a; --line: #d9d4ca; --ins: #0a5c2c; --ins-paper: #dcf2e1; --del: #93221b; --del-paper: #fbe3e0; --move: #1d4f82; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191817; --ink: #e4e0d8; --quiet: #a59f95; --line: #3d3a36; --ins: #a3e2b6; --ins-paper: #12381f; --del: #f5b5ae; --del-paper: #4a1c18; --move: #a5cdf5; }
}
body { margin: 0 auto; padding: 2rem 1.25rem 6rem; max-width: 38rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, 'Iowan Old Style', 'Palatino Linotype', serif; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; font-weight: normal; }
h2 { margin: 3.5rem 0 0.5rem; font-size: 1.3rem; line-height: 1.3; font-weight: normal; border-top: 1px solid var(--line); padding-top: 1.5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.75rem; }
p { margin: 0 0 0.8em; hyphens: manual; }
.sides, .figures, .contents, .fate, summary, small, .steps { font: 0.875rem/1.5 system-ui, sans-serif; }
.figures { padding-left: 1.1rem; }
.contents { padding-left: 1.6rem; color: var(--quiet); }
a { color: var(--move); }
.fate, summary, small { color: var(--quiet); }
.fate { margin-bottom: 1.2rem; }
summary { cursor: pointer; margin: 0.4rem 0 1rem; }
details[open] > summary { margin-bottom: 0.8rem; }
.break { text-align: center; letter-spacing: 0.3em; margin: 1.6em 0; }
ins { color: var(--ins); background: var(--ins-paper); text-decoration: underline; text-decoration-thickness: 0.08em; text-underline-offset: 0.18em; }
del { color: var(--del); background: var(--del-paper); text-decoration: line-through; text-decoration-thickness: 0.08em; }
ins, del { border-radius: 0.15em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ins::before { content: ' [added: '; }
del::before { content: ' [deleted: '; }
ins::after, del::after { content: '] '; }
.change { border-left: 3px solid var(--line); margin-left: -1.05rem; padding-left: calc(1.05rem - 3px); scroll-margin: 30vh; }
.change:target, .change.current { border-left-color: var(--move); }
.moved small { display: block; color: var(--move); }
.moved.away { color: var(--quiet); }
.steps { position: fixed; inset: auto 0 0; display: flex; gap: 1rem; align-items: center; justify-content: center; padding: 0.5rem; background: var(--paper); border-top: 1px solid var(--line); }
.steps[hidden] { display: none; }
.steps button { font: inherit; color: inherit; background: none; border: 1px solid var(--quiet); border-radius: 0.4rem; padding: 0.35rem 0.9rem; cursor: pointer; }
.steps output { min-width: 5.5rem; text-align: center; }
:focus-visible { outline: 2px solid var(--move); outline-offset: 2px; }
@media print { .steps { display: none; } body { max-width: none; padding: 0; } }
`

/** Steps from change to change, by the buttons or by the keys j and k; the page reads as well without it. */
export const script = `
(() => {
  const changes = [...document.querySelectorAll('.change')];
  const bar = document.querySelector('.steps');
  if (changes.length < 2) return;
  bar.hidden = false;
  const count = bar.querySelector('output');
  let at = -1;
  const go = (step) => {
    changes[at]?.classList.remove('current');
    at = at < 0 && step < 0 ? changes.length - 1 : (at + step + changes.length) % changes.length;
    const change = changes[at];
    change.classList.add('current');
    change.scrollIntoView({ block: 'center' });
    count.textContent = (at + 1) + ' of ' + changes.length;
  };
  count.textContent = changes.length + ' changes';
  for (const button of bar.querySelectorAll('button')) button.addEventListener('click', () => go(Number(button.dataset.step)));
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'j') go(1);
    if (event.key === 'k') go(-1);
  });
})();
`
