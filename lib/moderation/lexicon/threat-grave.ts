/** Phrases that put the person spoken to into a grave. */
export const THREAT_GRAVE = `
в гробу/земле/могиле … буд^/окаж^/отдохн^/полеж^/сгни^
в морге … встретимся/окаж^/отдохн^/очн^/просн^
`;
