// Build what is missing, then run the example program.
import path from 'node:path';
import { build } from './build.mjs';
import { fail, root, run } from './lib/shell.mjs';

try {
  await build();
  console.log('\n== examples/report.py\n');
  await run(process.execPath, [path.join(root, 'examples', 'run.mjs')]);
} catch (error) {
  fail(error);
}
