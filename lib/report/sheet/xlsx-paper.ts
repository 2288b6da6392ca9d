import type { Feature } from 'write-excel-file/browser';
import type { Column, Sheet } from './sheet.ts';

/** So many letters stand beside one another on a page of A4 that lies, at full size; in Excel a few more. */
const PAGE_LETTERS = 127;
/** Smaller than this nobody reads it: then a sheet goes on over several pages, its first column on each. */
const SMALLEST = 0.65;
const LAST_ROW = 1_048_575;
/** Inches: what every printer can do, with room for the head and the foot. */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>';
/** Sheet and file above, page below: a sheet of paper that lies on a table says what it is. */
const EDGES =
  '<headerFooter><oddHeader>&amp;L&amp;A&amp;R&amp;F</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

/**
 * How sheets stand on paper: pages of A4 that lie, the head on each, as long as they need. A sheet is as wide as one
 * page, or, where that would be too small to read, cut between columns with its first column again on every page.
 */
export function onPaper(sheets: readonly Sheet[]): Feature<Blob | File | ArrayBuffer> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            withPages(withEdges(xml), cutsOf(sheets[sheetIndex]?.columns ?? [])),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${sheets.map(titleOf).join('')}</definedNames>`),
        },
      },
    },
  };
}

function withEdges(xml: string): string {
  return xml.replace(/<pageMargins [^>]*\/>/u, MARGINS).replace(/<pageSetup [^>]*\/>/u, `$&${EDGES}`);
}

function withPages(xml: string, cuts: readonly number[]): string {
  if (cuts.length === 0) {
    return xml
      .replace(/<worksheet\b[^>]*>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
  }
  const breaks = cuts.map((cut) => `<brk id="${cut}" max="${LAST_ROW}" man="1"/>`).join('');
  return xml.replace(
    /<pageSetup ([^>]*)\/>(<headerFooter>.*<\/headerFooter>)/u,
    `<pageSetup scale="${100 * SMALLEST}" pageOrder="overThenDown" $1/>$2` +
      `<colBreaks count="${cuts.length}" manualBreakCount="${cuts.length}">${breaks}</colBreaks>`,
  );
}

/** Before which columns (from 0) a new page begins; nowhere where one page is wide enough. */
function cutsOf(columns: readonly Column[]): number[] {
  const room = PAGE_LETTERS / SMALLEST;
  const widths = columns.map(({ width }) => width);
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return [];
  const [first = 0, ...others] = widths;
  const cuts: number[] = [];
  let taken = first;
  for (const [index, width] of others.entries()) {
    if (taken + width > room) {
      cuts.push(index + 1);
      taken = first;
    }
    taken += width;
  }
  return cuts;
}

/** The head on every page; the first column too where the others go on over several pages. */
function titleOf({ name, columns }: Sheet, index: number): string {
  const place = `'${name.replaceAll("'", "''")}'!`;
  const column = cutsOf(columns).length > 0 ? `${place}$A:$A,` : '';
  const written = `${column}${place}$1:$1`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${written}</definedName>`;
}
