import type { PolicyLike } from './policy.ts';

/** A policy that is shipped, and the act or the report its figures come from. */
export type PolicyPreset = PolicyLike & { source: string };

/**
 * Policies that the product ships (reference: incident.md §1.3, product.md R32–R35 and §4). Where a region
 * publishes no hours for an emergency, those of the seed stay: a policy without an emergency is worse
 * than one with a borrowed figure, and the source says which is borrowed.
 */
export const POLICY_PRESETS: readonly PolicyPreset[] = [
  {
    id: 'podmoskovye-2020',
    version: 1,
    source: 'Московская область, система «Инцидент», 2020: реакция 8 ч, ЧП 1 ч, фаст-трек 2–8 рабочих дней',
    normalHours: 8,
    emergencyHours: 1,
    limits: { fast: { solution: { amount: 8, unit: 'workingDay' } } },
  },
  {
    id: 'sevastopol-2020',
    version: 1,
    source:
      'Севастополь, 2020: 9 рабочих часов, повышенная важность 4 рабочих часа, окончательный ответ до 7 рабочих дней; ЧП 1 ч — по Московской области',
    normalHours: 9,
    emergencyHours: 1,
    limits: {
      normal: {
        reaction: { amount: 9, unit: 'workingHour' },
        final: { amount: 7, unit: 'workingDay' },
      },
      important: { reaction: { amount: 4, unit: 'workingHour' } },
    },
  },
  {
    id: 'bashkiria-2025',
    version: 1,
    source:
      'Башкортостан, 2025: первичный отклик в пределах 3 ч, ответ за 8 рабочих часов; ЧП 1 ч — нижняя граница отклика',
    normalHours: 3,
    emergencyHours: 1,
    limits: { normal: { final: { amount: 8, unit: 'workingHour' } } },
  },
];
