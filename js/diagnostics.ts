/**
 * What `Worker.check` resolves with.
 * Owns turning the artifact's findings and the module loader's failures into one list. Pure.
 */
import type { NativeOutcome } from './native.js';
import type { Diagnostic } from './types.js';
import { unpack } from './values.js';

type Checked = Extract<NativeOutcome, { kind: 'checked' }>;
/** A tuple of the artifact: see `edge_check` in docs/abi.md. */
type Finding = [
  kind: string,
  name: string,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  last: unknown,
];

/** In source order; what is wrong inside imported modules comes last. */
export function diagnostics(outcome: Checked): Diagnostic[] {
  const findings = unpack(outcome.found) as Finding[];
  const { failedSpecs, importers, causes, unknown, notes } = outcome;
  const found: Diagnostic[] = [];
  for (const [kind, name, line, column, endLine, endColumn, last] of findings) {
    // An error at a point is shown as wide as a character.
    const end = endLine === line ? Math.max(endColumn, column + 1) : endColumn;
    const place = { line, column, endLine, endColumn: end };
    if (kind === 'syntax') {
      found.push({ kind, type: name, message: String(last), ...place });
      continue;
    }
    const failure = failedSpecs.findIndex((spec, i) => spec === name && importers[i] === '<entry>');
    if (failure >= 0) {
      found.push({ kind: 'import', type: 'ModuleNotFoundError', message: causes[failure] as string, ...place });
    } else if (kind === 'bare' && last !== true && unknown.includes(name)) {
      const note = notes[unknown.indexOf(name)];
      const message = `No module named '${name}'${note ? `\n${note}` : ''}`;
      found.push({ kind: 'import', type: 'ModuleNotFoundError', message, ...place });
    }
  }
  failedSpecs.forEach((spec, i) => {
    const module = importers[i] as string;
    if (module === '<entry>') return;
    const nowhere = { line: 0, column: 0, endLine: 0, endColumn: 0 };
    const message = `'${spec}': ${causes[i]}`;
    found.push({ kind: 'import', type: 'ModuleNotFoundError', message, ...nowhere, module });
  });
  return found;
}
