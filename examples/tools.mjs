// A service that lets a language model write Python against its tools: the model sees a stub of what it may call, its
// program runs in bounds, and what it comes to is a value.
import { createWorker, describeHost } from '../dist/index.js';

const orders = [
  { id: 1, customer: 'Ada', item: 'tea', count: 3 },
  { id: 2, customer: 'Grace', item: 'coffee', count: 1 },
  { id: 3, customer: 'Ada', item: 'coffee', count: 2 },
];
const prices = { tea: 2.5, coffee: 3.25 };

/** An asynchronous handler stands for a database or a web service. */
const tool = (handler, signature, doc) => Object.assign(handler, { signature, doc });
const shop = {
  orders_of: tool(
    async (customer) => orders.filter((order) => order.customer === customer),
    '(customer: str) -> list[dict]',
    'Orders of a customer: dicts with id, item and count.',
  ),
  price: tool(
    async (item) => {
      if (!(item in prices)) throw Object.assign(new Error(item), { name: 'KeyError' });
      return prices[item];
    },
    '(item: str) -> float',
    'Price of an item. Raises KeyError for one that is not sold.',
  ),
};

console.log(describeHost({ shop }));

// What the model answered.
const program = `
from shop import orders_of, price

async def total(order):
    return price(order['item']) * order['count']

orders = orders_of(customer)
costs = gather(*[total(order) for order in orders])
try:
    price('cocoa')
except KeyError as error:
    print('not sold:', error)
{'customer': customer, 'orders': len(orders), 'total': sum(costs)}
`;

const worker = await createWorker({
  mainThreadModules: { shop },
  limits: { timeoutMs: 5000, memoryBytes: 64 << 20, hostCalls: 100, outputBytes: 10_000 },
});
const { out, value, error, usage } = await worker.run(program, { globals: { customer: 'Ada' } });
if (error) throw error;
process.stdout.write(out);
console.log(`${value.customer}: ${value.orders} orders, ${value.total.toFixed(2)} in total, ${usage.hostCalls} calls`);
worker.dispose();
