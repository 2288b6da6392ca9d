const PATHS = {
  profile: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17c.6-3 3.2-4.5 6.5-4.5s5.900 1.500 6.500 4.500',
  feed: 'M4 3.500h12v13H4zM7 7h6M7 10h6M7 13h3.500',
  messages: 'M3 4.500h14v9.500H9l-4 3v-3H3z',
  calls:
    'M4 3.500h3.500l1 4-2 1.500c1 2 2.500 3.500 4.500 4.500l1.500-2 4 1V16c-7 1-13.500-5.500-12.500-12.500Z',
  friends:
    'M7 9.500A2.750 2.750 0 1 0 7 4a2.750 2.750 0 0 0 0 5.500ZM2 16c.5-2.500 2.500-4 5-4s4.500 1.500 5 4M13 9a2.250 2.250 0 1 0 0-4.500M14 12c2 .3 3.500 1.700 4 4',
  groups: 'M3 16V7l7-4 7 4v9zM8 16v-5h4v5',
  photos: 'M3 4.500h14v11H3zM3 13l4-4 4 4 2-2 4 4M13 8.500h.01',
  music: 'M7 15V5l9-2v10M7 15a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM16 13a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z',
  video: 'M3 5h14v10H3zM8.500 8v4l3.500-2z',
  search: 'M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM13 13l4 4',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.500 1.500h-13zM8.500 17.500h3',
  like: 'M10 16.500C5 13 3 10.500 3 7.700A3.700 3.700 0 0 1 10 5.700a3.700 3.700 0 0 1 7 2C17 10.500 15 13 10 16.500Z',
  comment: 'M3 4.500h14v9.500H9l-4 3v-3H3z',
  share: 'M11 4l6 5.500-6 5.500v-3.500c-4 0-6.500 1.500-8 4 .5-5 3-8 8-8z',
  views: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5ZM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  pin: 'M7 3h6l-1 5 2.500 3h-9L8 8zM10 11v6',
  send: 'M3 4l14 6-14 6 2-6zM5 10h6',
  attach: 'M14 8.500 8.500 14a2.100 2.100 0 0 1-3-3L12 4.500a3.200 3.200 0 0 1 4.500 4.500L10 15.500',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  manage:
    'M10 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM10 3v2m0 10v2m7-7h-2M5 10H3m12-5-1.500 1.500m-7 7L5 15m10 0-1.500-1.500m-7-7L5 5',
  stats: 'M4 16v-5M8 16V6M12 16V9M16 16V4',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon of 20 px in the colour of the text around it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="vkuiIcon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
