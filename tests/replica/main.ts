import { startReplica } from './server.ts';

const asked = Number(process.argv[2] ?? 0);
const replica = await startReplica({ port: asked });

console.log(`Учебная копия ВКонтакте и Одноклассников: порт ${replica.port}\n`);
for (const [name, address] of Object.entries(replica.addresses)) console.log(`${name.padEnd(14)} ${address}`);
console.log(`\nЗапустите Chromium так:
chromium --ignore-certificate-errors --disable-quic "--host-resolver-rules=${replica.hostRules}" ${replica.addresses.vkPost}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void replica.close());
}
