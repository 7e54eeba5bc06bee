// How many tests passed and failed, read from what each test tool prints.
// Owns the patterns. A tool that failed without saying so counts as one failure.

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
// Colours and cursor movements would stand between the words.
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal sequence begins with
const plain = (text) => text.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '');

const readers = {
  /** A check that either holds or does not. */
  check: () => ({ passed: 1, failed: 0 }),
  /** cargo-nextest, or cargo's own runner. */
  rust: (text) => ({
    passed: sum(text, /Summary \[.*\].*? (\d+) passed/g) + sum(text, /test result: .*? (\d+) passed/g),
    failed:
      sum(text, /Summary \[.*\].*? (\d+) failed/g) +
      sum(text, /Summary \[.*\].*? (\d+) timed out/g) +
      sum(text, /test result: .*? (\d+) failed/g),
  }),
  nodeTest: (text) => ({ passed: sum(text, /^# pass (\d+)$/gm), failed: sum(text, /^# fail (\d+)$/gm) }),
  /** Our own runners: the last line is `N passed, N failed`. */
  lines: (text) => {
    const last = [...text.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
    return { passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0) };
  },
};

export function count(kind, code, text) {
  const { passed, failed } = readers[kind](plain(text));
  if (code === 0) return { passed, failed };
  return kind === 'check' ? { passed: 0, failed: 1 } : { passed, failed: Math.max(failed, 1) };
}
