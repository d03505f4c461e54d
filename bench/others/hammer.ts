// Asks the same as often as it can over many connections until its standard input ends; then says how often.
import autocannon from 'autocannon';

const [url = '', connections = '64', token = '', query = ''] = process.argv.slice(2);
const running = autocannon({
  url: `${url}/graphql`,
  connections: Number(connections),
  duration: 3_600,
  timeout: 60,
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ query }),
});
process.stdin.resume().once('end', () => (running as unknown as { stop(): void }).stop());
const { requests, statusCodeStats } = await running;
const answered = Object.entries(statusCodeStats ?? {}).map(
  ([code, { count }]) => `${code}: ${count}`,
);
console.log(`${requests.total} (${answered.join(', ') || 'none answered'})`);
