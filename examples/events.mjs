// A Python program that waits for events from JavaScript and answers each with a line.
import { createWorker } from '../dist/index.js';

const worker = await createWorker();
worker.onOutput((line) => console.log(line));
const done = worker.run(`
counts = {}
while True:
    word = receive()
    if word == "stop":
        break
    counts[word] = counts.get(word, 0) + 1
    print(f"{word}: {counts[word]}")
print(f"{len(counts)} different words")
`);
for (const word of ['tea', 'coffee', 'tea', 'stop']) worker.pushEvent(word);
await done;
worker.dispose();
