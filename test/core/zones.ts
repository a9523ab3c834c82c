/** Runs something as if this machine stood in another zone; Node looks at TZ again whenever it is set. */
export const inZone = <Result>(zone: string, work: () => Result): Result => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
};

/**
 * From the west of the date line to the east of it, with half and quarter hours, with daylight saving time of both
 * hemispheres and without.
 */
export const zones = [
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;
