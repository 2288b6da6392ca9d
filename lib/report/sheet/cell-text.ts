import type { Cell } from './sheet.ts';
import { saySpan, sayWall, wallDate } from './wall-time.ts';

/** A cell as text that Russian table programs read back: «18.11.2026 13:24», «2:57:00», «33,3 %», «1,5». */
export function cellText(cell: Cell, zone: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if ('lasts' in cell) return saySpan(cell.lasts);
  if ('ratio' in cell) return `${(cell.ratio * 100).toFixed(1).replace('.', ',')} %`;
  return 'day' in cell ? cell.day.split('-').reverse().join('.') : sayWall(wallDate(cell.moment, zone));
}
