import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { moderationPersonalSchemas } from '~/lib/log/moderation/moderation-events.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';
import type { Projection } from './projection.ts';

/** Adds a warning or a block to a projection; one whose personal fields are gone leaves nothing. */
export function foldMeasure(projection: Projection, event: LogEvent, side: PersonalRow | null): void {
  switch (event.type) {
    case 'warning.issued': {
      const { rule, step, snapshot } = eventDataSchemas['warning.issued'].parse(event.data);
      const personal = side && moderationPersonalSchemas['warning.issued'].parse(side.fields);
      if (!personal) return;
      put(projection, event, { kind: 'warning', ...personal, rule, step, snapshot });
      return;
    }
    case 'block.recorded': {
      const data = eventDataSchemas['block.recorded'].parse(event.data);
      const personal = side && moderationPersonalSchemas['block.recorded'].parse(side.fields);
      if (!personal) return;
      put(projection, event, { kind: 'block', ...personal, ...data });
      return;
    }
  }
}

type Told = Pick<MeasureRow, 'kind' | 'author' | 'rule' | 'step' | 'snapshot'> & Partial<MeasureRow>;

function put({ measures }: Projection, event: LogEvent, told: Told): void {
  measures.set(event.id, {
    id: event.id,
    page: event.page ?? '',
    key: event.key ?? '',
    at: event.at,
    actor: event.actor,
    hours: null,
    networkReason: null,
    text: '',
    cancelled: false,
    ...told,
  });
}
