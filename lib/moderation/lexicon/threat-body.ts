/** Phrases that promise or wish an injury to a part of the body. */
export const THREAT_BODY = `
{body} <> {injure} <> {yours}
{body} <> {tear} <> {this}/{yours}
{body} {maim}
{get}/{hit} <> в/по {aim}
{maim} {body}
{maim} все/обе {body}
`;
