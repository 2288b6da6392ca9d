import type { Sheet } from '~/lib/report/sheet/sheet.ts';
import { blindSheet, opennessSheet } from './sheets/care-sheets.ts';
import { auditSheet, channelSheet } from './sheets/channel-sheets.ts';
import { digestSheet, hintSheet, qualitySheet, removalSheet } from './sheets/conduct-sheets.ts';
import { figureSheet } from './sheets/figure-sheet.ts';
import {
  backlogSheet,
  coverageSheet,
  loadSheet,
  outcomeSheet,
  surgeSheet,
  topicSheet,
} from './sheets/picture-sheets.ts';
import { rateSheet } from './sheets/rate-sheet.ts';
import { benchmarkSheet, distributionSheet, timesSheet } from './sheets/time-sheets.ts';
import type { Told } from './told.ts';

/**
 * The report as tables, the very ones that stand on the screen: numbers as numbers, spans as spans, an empty cell
 * where there is nothing to measure. Pages are named, nobody who wrote is.
 */
export function reportSheets(told: Told): Sheet[] {
  return [
    figureSheet(told),
    rateSheet(told),
    channelSheet(told),
    timesSheet(told),
    distributionSheet(told),
    benchmarkSheet(told),
    auditSheet(),
    backlogSheet(told),
    loadSheet(told),
    outcomeSheet(told),
    topicSheet(told),
    surgeSheet(told),
    coverageSheet(told),
    removalSheet(told),
    qualitySheet(told),
    hintSheet(told),
    digestSheet(told),
    blindSheet(told.blind),
    opennessSheet(told),
  ];
}
