/** Phrases that put the person spoken to into a grave. */
export const THREAT_GRAVE = `
в гробу/земле/могиле … отдохнешь/окажешься/будешь/полежишь/сгниешь
в морге … отдохнешь/окажешься/встретимся/проснешься/очнешься
`;
