// The host module of host-calls.mjs.
export const more = () => ({ greet: (name) => `hello, ${name}` });
