/** What tests reach besides the public API. Not part of the package. */
export { binding } from './binding.js';
export { netCheck } from './host/net-permission.js';
export { backOff } from './host/network/event-stream.js';
export { EventStreamParser } from './host/network/event-stream-parser.js';
export { MemoryStorage } from './host/storage/memory.js';
export { parseTraceback } from './traceback.js';
