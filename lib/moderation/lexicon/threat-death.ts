/** Death wished to the person spoken to. */
export const THREAT_DEATH = `
издохни
издохните
подохни
подохните
помри
сдохнете
сдохнешь
сдохни
сдохните
умри
умрите
`;
