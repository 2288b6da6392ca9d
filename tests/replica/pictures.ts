const SKY = '<rect width="600" height="400" fill="#c9d6e2"/>';
const HOUSES =
  '<path d="M0 90h120v170H0zM140 60h130v200H140zM430 70h170v190H430z" fill="#a9b1ba"/><path d="M20 110h22v28H20zm44 0h22v28H64zM20 165h22v28H20zm44 0h22v28H64zM160 85h24v30h-24zm48 0h24v30h-24zM160 145h24v30h-24zm48 0h24v30h-24zM455 95h26v30h-26zm54 0h26v30h-26zM455 155h26v30h-26zm54 0h26v30h-26z" fill="#e9d9a6"/>';
const FLAKES =
  '<g fill="#fff"><circle cx="60" cy="40" r="4"/><circle cx="190" cy="30" r="3"/><circle cx="330" cy="80" r="4"/><circle cx="390" cy="30" r="3"/><circle cx="540" cy="50" r="4"/><circle cx="310" cy="170" r="4"/><circle cx="100" cy="220" r="3"/></g>';
const SHELTER =
  '<path d="M180 120h240v14H180zM192 134h10v150h-10zM398 134h10v150h-10z" fill="#3f5b77"/><path d="M202 150h196v96H202z" fill="#dfeaf2" opacity=".6"/><path d="M220 252h160v10H220z" fill="#7a5a3c"/>';

const SCENES: Record<string, string> = {
  'snow-street': `${SKY}${HOUSES}<path d="M0 260h600v140H0z" fill="#f4f7fa"/><path d="M230 400l60-140h40l110 140z" fill="#8d949c"/><path d="M300 275h96l26 34v46H286v-52z" fill="#e58a2e"/><path d="M388 284h24l14 26h-38z" fill="#cfe3f0"/><path d="M270 320l22 40h-34z" fill="#f2b632"/><circle cx="318" cy="358" r="18" fill="#33383e"/><circle cx="394" cy="358" r="18" fill="#33383e"/>${FLAKES}`,
  'bus-stop': `${SKY}${HOUSES}<path d="M0 250h600v150H0z" fill="#eef2f6"/>${SHELTER}<path d="M60 400c60-150 190-170 240-140s120 20 240 140z" fill="#fff"/><path d="M130 360c60-70 140-90 200-80" stroke="#d3dbe3" stroke-width="8" fill="none"/>${FLAKES}`,
  'clean-stop': `<rect width="600" height="400" fill="#bfe0f2"/>${HOUSES}<path d="M0 250h600v60H0z" fill="#8fbf73"/><path d="M0 300h600v100H0z" fill="#9aa0a6"/>${SHELTER}<path d="M440 214h36v70h-36z" fill="#5b6b52"/>`,
  park: '<rect width="600" height="400" fill="#cfe8f6"/><path d="M0 240h600v160H0z" fill="#93c47a"/><path d="M260 400c20-80 20-120 30-160h30c10 40 30 90 80 160z" fill="#d9c7a0"/><g fill="#5f9a52"><circle cx="100" cy="150" r="66"/><circle cx="480" cy="130" r="74"/><circle cx="200" cy="190" r="44"/></g><path d="M92 190h16v80H92zM472 190h18v90h-18zM194 220h12v50h-12z" fill="#7b5a3a"/><g fill="#3d4c5c"><path d="M338 312q-14 44 12 46t22-46l-8-4 6-8h-30l6 8zM392 318q-14 40 10 42t20-42l-7-4 5-8h-26l5 8zM158 306q-14 42 10 44t20-44l-7-4 5-8h-26l5 8z"/></g>',
};

const STICKERS: Record<string, string> = {
  '9012':
    '<path d="M64 14c30 0 46 22 46 48 0 30-20 48-46 48S18 92 18 62c0-26 16-48 46-48z" fill="#f4b64a"/><path d="M26 34 20 8l26 16zM102 34l6-26-26 16z" fill="#f4b64a"/><circle cx="48" cy="58" r="6" fill="#33302a"/><circle cx="80" cy="58" r="6" fill="#33302a"/><path d="M50 80c8 10 20 10 28 0" stroke="#33302a" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M58 68h12l-6 7z" fill="#c75b46"/>',
  '77': '<circle cx="64" cy="64" r="52" fill="#ffd65a"/><circle cx="46" cy="54" r="6" fill="#4a3b12"/><circle cx="82" cy="54" r="6" fill="#4a3b12"/><path d="M40 76c12 20 36 20 48 0z" fill="#fff" stroke="#4a3b12" stroke-width="4"/><path d="M92 84c14-8 26 8 8 22-18-14-22-18-8-22z" fill="#e2584c"/>',
};

/** A drawn photo by its name, as an SVG document; null for an unknown name. */
export function drawPhoto(name: string): string | null {
  const scene = SCENES[name];
  return scene ? `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400">${scene}</svg>` : null;
}

/** A drawn sticker by its number, as an SVG document; null for an unknown number. */
export function drawSticker(number: string): string | null {
  const figure = STICKERS[number];
  return figure ? `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">${figure}</svg>` : null;
}
