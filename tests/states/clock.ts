import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';

/** The page stands at one moment: whoever looks at it, and whenever, sees the same times. */
Date.now = () => NOW.getTime();
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [NOW.getTime()] : given, made),
});
