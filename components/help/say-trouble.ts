import { say } from '~/lib/locale/say.ts';
import { sayCode } from '~/lib/locale/texts.ts';
import type { LayoutHealth } from '~/lib/log/record/layout-health.ts';
import type { TroubleFacts } from './trouble-facts.ts';

/** The report of a problem as its reader gets it, one fact a line. */
export function sayTrouble(facts: TroubleFacts): string {
  const { errors, layouts, receivers, selectors } = facts;
  return [
    say('trouble_head', minute(facts.at)),
    '',
    say('trouble_version', facts.version),
    say('trouble_browser', facts.browser ?? say('common_unknown')),
    say('trouble_system', facts.system),
    say('trouble_schema', facts.logSchema, facts.settingsSchema),
    say('trouble_language', facts.language),
    '',
    `${say('trouble_layouts')}:`,
    ...listed(layouts?.map(sayLayout), say('trouble_no_layouts'), say('trouble_log_unread')),
    ...(selectors.length > 0 ? [`  ${say('trouble_selectors', selectors.join(', '))}`] : []),
    '',
    `${say('trouble_receivers')}:`,
    ...listed(receivers?.map(sayReceiver), say('trouble_no_receivers'), say('common_unknown')),
    '',
    `${say('trouble_errors')}:`,
    ...listed(errors?.map(sayError), say('trouble_no_errors'), say('trouble_settings_unread')),
    '',
  ].join('\n');
}

function listed(lines: string[] | undefined, none: string, unread: string): string[] {
  return (lines?.length === 0 ? [none] : (lines ?? [unread])).map((line) => `  ${line}`);
}

function sayLayout({ network, layout, state, pages, missing, fallbacks, counter }: LayoutHealth): string {
  const name = say(network === 'vk' ? 'common_vk' : 'common_ok');
  return [
    say('trouble_layout', name, layout ?? say('common_unknown'), say(`trouble_health_${state}`), pages),
    missing.length > 0 ? say('trouble_missing', missing.join(', ')) : '',
    fallbacks.length > 0 ? say('trouble_fallback', fallbacks.join(', ')) : '',
    counter ? say('trouble_counter') : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function sayReceiver({ kind, stopped }: NonNullable<TroubleFacts['receivers']>[number]): string {
  return say('trouble_receiver', kind, say(stopped ? 'trouble_receiver_stopped' : 'trouble_receiver_going'));
}

function sayError({ code, at, kind }: NonNullable<TroubleFacts['errors']>[number]): string {
  return [minute(at), sayCode(code), kind ?? ''].filter(Boolean).join('  ');
}

/** A moment to the minute, in UTC: who reads it may sit elsewhere. */
function minute(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
