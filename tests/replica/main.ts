import { startReplica } from './server.ts';

const asked = Number(process.argv[2] ?? 0);
const replica = await startReplica({ port: asked });

const places = Object.entries(replica.addresses).map(([name, address]) => `${name.padEnd(14)} ${address}`);
process.stdout.write(`Учебная копия ВКонтакте и Одноклассников: порт ${replica.port}

${places.join('\n')}

Запустите Chromium так:
chromium --ignore-certificate-errors --disable-quic "--host-resolver-rules=${replica.hostRules}" ${replica.addresses.vkPost}
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void replica.close());
}
